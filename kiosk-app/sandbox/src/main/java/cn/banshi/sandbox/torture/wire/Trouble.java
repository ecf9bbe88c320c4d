package cn.banshi.sandbox.torture.wire;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.configuration.TerminalConfiguration.BackendAccess;
import cn.banshi.core.crypto.Suite;
import cn.banshi.core.screen.Door;
import cn.banshi.sandbox.torture.bench.Told;
import cn.banshi.sandbox.torture.wire.Doors.Way;
import cn.banshi.sandbox.torture.wire.NetworkTrial.Result;
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
        return Way.straight(right);
    }

    /** Whether a submission that went the wrong way failed as it must there. */
    default boolean metBy(Reply<?> reply) {
        return false;
    }

    /** What else a trial must show; empty when it does. That nothing happened is no proof of anything. */
    default Optional<String> objection(Result result) {
        return result.toll().total() == 0 ? Optional.of("blind: no request met its trouble") : Optional.empty();
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
        for (Suite suite : Suite.values()) {
            Arrays.stream(Doors.Wrong.values()).map(wrong -> new WrongCertificate(wrong, suite)).forEach(all::add);
        }
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

        @Override
        public Optional<String> objection(Result result) {
            return Optional.empty();
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

        private static final int ENOUGH = 16;

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

        /** Fewer visits than this do not come round to every kind. */
        @Override
        public Optional<String> objection(Result result) {
            Told told = result.told();
            if (told.count("visit") < ENOUGH) {
                return Trouble.super.objection(result);
            }
            if (!result.toll().spared().isEmpty()) {
                return Optional.of("blind: no trouble met " + result.toll().spared());
            }
            return told.count("signed") * 2 > told.count("visit")
                    ? Optional.empty()
                    : Optional.of("blind: hardly anybody came to sign");
        }
    }

    record WrongAddress(String title, String url) implements Trouble {

        @Override
        public boolean detours() {
            return true;
        }

        @Override
        public Way wrongWay(BackendAccess right, Doors doors) {
            return Way.straight(new BackendAccess(URI.create(url), right.casePage(), right.connect(), right.answer(),
                    right.sandbox()));
        }

        @Override
        public boolean metBy(Reply<?> reply) {
            return reply instanceof Reply.NoAnswer<?> none && !none.sent();
        }
    }

    record WrongCertificate(Doors.Wrong wrong, Suite suite) implements Trouble {

        @Override
        public String title() {
            return "certificate, " + suite.word() + ": " + wrong.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public boolean detours() {
            return true;
        }

        @Override
        public Way wrongWay(BackendAccess right, Doors doors) {
            return doors.way(wrong, suite, right);
        }

        @Override
        public boolean metBy(Reply<?> reply) {
            return reply instanceof Reply.NoAnswer<?> none && !none.sent()
                    && none.detail().startsWith(wrong.fault.code() + " ");
        }
    }

    record WrongClock(String title, Duration off) implements Trouble {

        @Override
        public InstantSource clock() {
            return InstantSource.offset(InstantSource.system(), off);
        }

        @Override
        public Optional<String> objection(Result result) {
            Told told = result.told();
            if (told.count("door " + Door.CLOCK_WRONG) < told.count("visit")) {
                return Optional.of("not everybody was told of the clock at the door");
            }
            return told.count("signed") == 0 ? Optional.empty() : Optional.of("somebody came to sign");
        }
    }
}
