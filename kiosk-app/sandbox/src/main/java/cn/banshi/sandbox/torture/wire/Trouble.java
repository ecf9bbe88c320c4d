package cn.banshi.sandbox.torture.wire;

import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.sandbox.torture.wire.Doors.Way;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is wrong around one terminal. */
public sealed interface Trouble {

    String title();

    /** What happens to a troubled request. */
    default Optional<Mischief> onTheWire() {
        return Optional.empty();
    }

    /** Whether every request can be troubled, in any way. */
    default boolean everywhere() {
        return false;
    }

    /** Whether a troubled submission goes the wrong way. */
    default boolean detours() {
        return false;
    }

    default Way wrongWay(BackendAccess right, Doors doors) {
        return new Way(right, Optional.empty());
    }

    /** The terminal's. */
    default InstantSource clock() {
        return InstantSource.system();
    }

    static List<Trouble> all() {
        List<Trouble> all = new ArrayList<>();
        all.add(new None());
        Mischief.ALL.stream().map(OnTheWire::new).forEach(all::add);
        all.add(new Everywhere());
        all.add(new WrongAddress("connection refused", "http://127.0.0.1:1/v1"));
        all.add(new WrongAddress("name unknown", "http://platform.invalid/v1"));
        Arrays.stream(Doors.Wrong.values()).map(WrongCertificate::new).forEach(all::add);
        all.add(new WrongClock("clock an hour ahead", Duration.ofHours(1)));
        all.add(new WrongClock("clock an hour behind", Duration.ofHours(-1)));
        all.add(new WrongClock("clock ten years ahead", Duration.ofDays(3_653)));
        all.add(new WrongClock("clock ten years behind", Duration.ofDays(-3_653)));
        return all;
    }

    /** To know what the rest costs. */
    record None() implements Trouble {

        @Override
        public String title() {
            return "no trouble";
        }
    }

    record OnTheWire(Mischief mischief) implements Trouble {

        @Override
        public String title() {
            return mischief.title();
        }

        @Override
        public Optional<Mischief> onTheWire() {
            return Optional.of(mischief);
        }
    }

    record Everywhere() implements Trouble {

        @Override
        public String title() {
            return "any of these, to any request of a visit";
        }

        @Override
        public Optional<Mischief> onTheWire() {
            return Optional.of(Mischief.ALL.getFirst());
        }

        @Override
        public boolean everywhere() {
            return true;
        }
    }

    record WrongAddress(String title, String url) implements Trouble {

        @Override
        public boolean detours() {
            return true;
        }

        @Override
        public Way wrongWay(BackendAccess right, Doors doors) {
            return new Way(new BackendAccess(URI.create(url), right.casePage(), right.connect(), right.answer(),
                    right.sandbox()), Optional.empty());
        }
    }

    record WrongCertificate(Doors.Wrong wrong) implements Trouble {

        @Override
        public String title() {
            return "certificate: " + wrong.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public boolean detours() {
            return true;
        }

        @Override
        public Way wrongWay(BackendAccess right, Doors doors) {
            return doors.way(wrong, right);
        }
    }

    record WrongClock(String title, Duration off) implements Trouble {

        @Override
        public InstantSource clock() {
            return InstantSource.offset(InstantSource.system(), off);
        }
    }
}
