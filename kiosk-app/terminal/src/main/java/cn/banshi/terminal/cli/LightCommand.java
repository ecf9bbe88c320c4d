package cn.banshi.terminal.cli;

import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.driver.DeviceClass;
import cn.banshi.device.driver.Wiring;
import cn.banshi.device.lights.Lights;
import cn.banshi.device.lights.Lights.Flash;
import cn.banshi.device.lights.Lights.LightResult;
import cn.banshi.device.lights.Lights.Position;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Lets one guide light burn for a while, so that staff see which one it is. */
@Command(name = "light", description = {"Let one guide light burn or flash for a while, then switch it off.",
    "Says whether the board confirmed it; look whether it is the right light."}, footerHeading = DevicesCommand.FOOTER_HEADING, footer = {
        DevicesCommand.EXITS, DevicesCommand.ADDRESSES})
final class LightCommand implements Callable<Integer> {

    private static final Duration ANSWER = Duration.ofSeconds(5);

    @Mixin
    private final DeviceOptions options = new DeviceOptions();
    @Parameters(index = "0", paramLabel = "LIGHT", converter = Light.class, description = "Such as card-reader or receipt-printer; see the error for a wrong one.")
    private Position position = Position.FASCIA;
    @Parameters(index = "1", paramLabel = "FLASH", defaultValue = "CONTINUOUS", description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Flash flash = Flash.CONTINUOUS;
    @Option(names = "--map", paramLabel = "LIGHT=COIL", description = "Where the light is, with --address: --map 'scanner=coil 3'.")
    private Map<String, String> map = new TreeMap<>();
    @Option(names = "--seconds", paramLabel = "SECONDS", defaultValue = "5", description = "How long it burns (${DEFAULT-VALUE}).")
    private int seconds;
    private final Output output;

    LightCommand(Output output) {
        this.output = output;
    }

    /** Reads a light's name as configuration writes it. */
    static final class Light implements ITypeConverter<Position> {

        @Override
        public Position convert(String name) {
            return Arrays.stream(Position.values())
                    .filter(each -> words(each).equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there is no light '" + name + "'; use one of "
                            + Arrays.stream(Position.values())
                                    .map(LightCommand::words)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static String words(Position position) {
        return position.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Integer call() {
        return output.print(Fitted.use(options, DeviceClass.LIGHTS,
                wiring -> map.isEmpty()
                        ? wiring
                        : new Wiring(wiring.address(), wiring.model(), map, wiring.driver()),
                this::light), options.json);
    }

    private Answer light(Lights lights) {
        return switch (lights.set(position, flash, Deadline.after(ANSWER))) {
            case LightResult.Failed(Failure failure) -> Answer.failed(failure);
            case LightResult.Set set -> burn();
        };
    }

    /** Closing the lights switches them off. */
    private Answer burn() {
        try {
            boolean never = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
            assert !never : "nobody counts down";
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        String light = words(position);
        return Answer.done(List.of("the board confirmed the light " + light + "; it burned for " + seconds + " s"),
                Answer.object().put("light", light).put("flash", flash.name()).put("confirmed", true));
    }
}
