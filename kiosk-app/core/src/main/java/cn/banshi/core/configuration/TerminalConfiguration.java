package cn.banshi.core.configuration;

import cn.banshi.core.crypto.Suite;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Localized;
import cn.banshi.device.driver.Wiring;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One terminal's settings, as read from its YAML file; every value is checked.
 *
 * @param terminalId four digits, unique in the city
 * @param help where a person helps
 * @param devices by class: {@code id-card-reader}, {@code receipt-printer}, … ; absent means the terminal has none
 * @param places directories
 * @param language in which a visit starts
 * @param crypto the algorithms of the connection, of signatures, and of what is newly sealed on the disk
 */
public record TerminalConfiguration(String terminalId, Localized hall, Help help, Panel panel, BackendAccess backend,
        Map<String, Wiring> devices, Places places, Language language, Suite crypto) {

    public TerminalConfiguration {
        devices = Map.copyOf(devices);
    }

    /**
     * @param window counter in words, such as 3 楼 12 号窗口
     * @param phone as printed
     * @param hours opening hours of the hall in words
     */
    public record Help(Localized window, String phone, Localized hours) {}

    /**
     * The touch panel as mounted.
     *
     * @param widthMm visible width, 50 to 3,000
     * @param heightMm visible height, 50 to 3,000
     * @param widthPx 320 to 7,680
     * @param heightPx 320 to 7,680
     */
    public record Panel(double widthMm, double heightMm, int widthPx, int heightPx) {

        public Orientation orientation() {
            return widthPx > heightPx ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
        }
    }

    /** How the panel is mounted. */
    public enum Orientation {
        PORTRAIT, LANDSCAPE
    }

    /**
     * @param url of the contract's root, such as {@code https://platform.example/v1}
     * @param casePage what a phone opens to see a case; the number on the slip is put behind it
     * @param connect longest wait for a connection
     * @param answer longest wait for a complete answer, after the connection; at most 10 s
     * @param sandbox whether it is a stand-in: every paper then says 演示
     * @param trust the certificate authorities that may speak for the backend, as PEM; no others are believed. There
     *     exactly when the address is https
     */
    public record BackendAccess(URI url, String casePage, Duration connect, Duration answer, boolean sandbox,
            Optional<Path> trust) {

        /** Over plain HTTP: a stand-in on this machine. */
        public BackendAccess(URI url, String casePage, Duration connect, Duration answer, boolean sandbox) {
            this(url, casePage, connect, answer, sandbox, Optional.empty());
        }
    }

    /**
     * @param assets what a citizen reads, sees, hears; read only
     * @param data outbox, logs, the terminal's key; on a disk that survives power loss
     * @param drivers jars with third parties' drivers; empty where there are none
     * @param headphones file in which stands whether any are plugged in; empty where nothing tells
     */
    public record Places(Path assets, Path data, Optional<Path> drivers, Optional<Path> headphones) {

        /** Without third parties' drivers and a socket that tells. */
        public Places(Path assets, Path data) {
            this(assets, data, Optional.empty(), Optional.empty());
        }

        /** The terminal's own key and certificate. */
        public Path credential() {
            return data.resolve("identity").resolve("terminal.pem");
        }
    }
}
