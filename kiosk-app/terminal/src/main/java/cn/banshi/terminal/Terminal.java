package cn.banshi.terminal;

import cn.banshi.core.screen.Door;
import cn.banshi.core.configuration.TerminalConfiguration;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Frame;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Session.Listeners;
import cn.banshi.core.speech.Headphones;
import cn.banshi.terminal.input.InstalledInput;
import cn.banshi.terminal.speech.JackFile;
import cn.banshi.terminal.speech.Speaker;
import cn.banshi.ui.Aloud;
import cn.banshi.ui.Window;
import cn.banshi.ui.theme.Assets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** One terminal: the window first, everything else behind its first frame. */
public final class Terminal {

    private final TerminalConfiguration configuration;
    private final FrontDoor door = new FrontDoor();
    private final Listeners watchers;

    public Terminal(TerminalConfiguration configuration) {
        this(configuration, new Listeners(presentation -> {}, step -> {}));
    }

    /** @param watchers see everything the window is told to show and the time of every step, on the session's thread */
    public Terminal(TerminalConfiguration configuration, Listeners watchers) {
        this.configuration = configuration;
        this.watchers = watchers;
    }

    /** Opens the window; returns at once. The toolkit must have been started. */
    public void open() {
        Platform.runLater(this::raise);
    }

    private void raise() {
        var stage = new Stage();
        Headphones headphones = JackFile.of(configuration.places().headphones());
        var input = new InstalledInput();
        var window = new Window(stage, new Assets(configuration.places().assets()), Halls.panel(configuration), door,
                new Aloud(Speaker.of(configuration.places().assets(), headphones), headphones), input);
        window.render(nobodyYet());
        stage.show();
        Consumer<Presentation> show = window::show;
        FirstFrame.then(() -> {
            // the stage waits for citizens to leave before it is done; the first of them may want to write
            Thread.ofPlatform()
                    .daemon()
                    .name("input")
                    .start(() -> input.load(InstalledInput.Files.of(configuration.places().assets())));
            Backstage.open(configuration, window, door,
                    new Listeners(show.andThen(watchers.presentations()), watchers.steps()));
        });
    }

    /** Painted before the services are known: the hall's name and the way in. */
    private Presentation nobodyYet() {
        return new Presentation(
                new Screen.Attract(List.of(), 0, false, Door.OPEN, Optional.empty()), new Overlay.None(),
                new Frame(configuration.language(), Comfort.usual(), configuration.hall(), Optional.empty(),
                        Optional.empty(), false, false));
    }
}
