package cn.banshi.drivers.escpos;

import cn.banshi.device.Deadline;
import cn.banshi.device.DeviceState;
import cn.banshi.device.DeviceStatus;
import cn.banshi.device.Failure;
import cn.banshi.device.Paper;
import cn.banshi.device.receipt.ReceiptLine;
import cn.banshi.device.receipt.ReceiptPrinter;
import cn.banshi.drivers.escpos.StatusLine.Asked;
import cn.banshi.drivers.transport.Port;
import cn.banshi.drivers.transport.Transfer;
import cn.banshi.drivers.transport.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A receipt printer that speaks ESC/POS. The port is opened at the first command and again after the printer was
 * unplugged.
 */
public final class EscPosReceiptPrinter implements ReceiptPrinter {

    private static final PaperStatus UNKNOWN = new PaperStatus(DeviceStatus.STARTING, Paper.UNKNOWN, false, false);

    private final Port<Transport> port;
    private final PrinterModel model;
    private final Glyphs glyphs;
    private volatile PaperStatus paper = UNKNOWN;
    /** Whether the knife was told to try again since somebody could have freed it. */
    private volatile boolean knifeTried;

    private EscPosReceiptPrinter(Port<Transport> port, PrinterModel model, Glyphs glyphs) {
        this.port = port;
        this.model = model;
        this.glyphs = glyphs;
    }

    /**
     * Makes the driver of a port.
     *
     * @param fonts font files for characters the printer lacks, in order of preference; read at the first such character
     * @return empty when no such model is known, see {@link PrinterModels#names}
     */
    public static Optional<ReceiptPrinter> of(Port<Transport> port, String model, List<Path> fonts) {
        Glyphs glyphs = fonts.isEmpty() ? Glyphs.NONE : new FontGlyphs(fonts);
        return PrinterModels.find(model).map(known -> new EscPosReceiptPrinter(port, known, glyphs));
    }

    @Override
    public PrintResult print(List<ReceiptLine> receipt, Deadline deadline) {
        byte[] bytes = new ReceiptEncoder(model, glyphs).encode(receipt);
        PrintResult result = port.use(deadline,
                transport -> new PrintJob(transport, model, deadline, this::saw).print(bytes),
                failure -> new PrintResult.NotPrinted(PrintJob.reason(failure), failure));
        switch (result) {
            case PrintResult.Printed(PaperStatus after) -> saw(after);
            case PrintResult.NotPrinted(Reason reason, Failure failure) -> failed(reason, failure);
            case PrintResult.NotKnown(Reason reason, Failure failure) -> failed(reason, failure);
        }
        return result;
    }

    /** Where the printer itself named the fault, its own status was kept already. */
    private void failed(Reason reason, Failure failure) {
        if (reason == Reason.NO_PRINTER || reason == Reason.TIMED_OUT) {
            saw(new PaperStatus(DeviceStatus.after(failure, status()), Paper.UNKNOWN, false, false));
        }
    }

    @Override
    public DeviceStatus check(Deadline deadline) {
        saw(port.use(deadline, transport -> check(transport, deadline), this::unreachable));
        return status();
    }

    private PaperStatus check(Transport transport, Deadline deadline) {
        StatusLine line = new StatusLine(transport);
        line.forgetOldAnswers(deadline);
        Asked asked = line.ask(Duration.ZERO, deadline);
        if (asked instanceof Asked.Answered(PrinterAnswer answer) && knifeMayBeTried(answer)
                && line.recover(Command.START_AFRESH, deadline) instanceof Transfer.Done) {
            asked = line.ask(Duration.ZERO, deadline);
        }
        return switch (asked) {
            case Asked.Answered(PrinterAnswer answer) -> answer.status();
            case Asked.Failed(Failure failure) -> unreachable(failure);
        };
    }

    /**
     * Nobody waits for what a stuck knife has held up: it must not come out before the next citizen. Who frees the knife opens
     * the cover for it; trying again and again would wear out what jams.
     */
    private boolean knifeMayBeTried(PrinterAnswer answer) {
        boolean now = answer.cutterError() && !answer.coverOpen() && !knifeTried;
        knifeTried = answer.cutterError() && !answer.coverOpen();
        return now;
    }

    private PaperStatus unreachable(Failure failure) {
        return new PaperStatus(DeviceStatus.after(failure, status()), Paper.UNKNOWN, false, false);
    }

    private void saw(PaperStatus status) {
        paper = status;
    }

    @Override
    public DeviceStatus status() {
        return paper.device();
    }

    @Override
    public PaperStatus paper() {
        return paper;
    }

    @Override
    public Capabilities capabilities() {
        return model.capabilities();
    }

    @Override
    public boolean attached() {
        return port.attached();
    }

    @Override
    public void reopen() {
        knifeTried = false;
        port.reopen();
    }

    @Override
    public void close() {
        port.close();
        saw(new PaperStatus(new DeviceStatus(DeviceState.OFFLINE, "closed by its owner"), Paper.UNKNOWN, false,
                false));
    }
}
