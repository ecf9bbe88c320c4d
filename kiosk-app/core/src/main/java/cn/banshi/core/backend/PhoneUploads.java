package cn.banshi.core.backend;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.text.Localized;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Places on the platform to which a citizen's phone sends pages of an original. Calls block like those of {@link Backend}, and may be
 * made from any thread but the window's.
 */
public interface PhoneUploads {

    /** Of a platform that has none. */
    PhoneUploads NONE = new None();

    /** Whether a place may be had just now, as far as is known. Answers at once. */
    boolean offered();

    /** {@link Reply.Refused} with status 404 means that this platform has no such places. */
    Reply<Place> open(String identityToken, Wanted wanted);

    /** {@link Reply.Refused} with status 404 means that the place is gone. */
    Reply<Arrived> look(String number);

    /**
     * @param page from 1, of those that have arrived
     * @return as it came from the phone: nobody has judged it
     */
    Reply<byte[]> page(String number, int page);

    /** The link opens nothing any more; also of a place that is gone already. */
    Reply<Withdrawn> withdraw(String number);

    /**
     * What is asked for.
     *
     * @param title as the phone says it
     * @param most pages, 1 to 8
     */
    record Wanted(String serviceId, String material, Localized title, int most) {}

    /**
     * @param number for this terminal
     * @param link content of the QR code; whoever has it can send pages
     */
    record Place(String number, String link, Instant expiresAt) {

        @Override
        public String toString() {
            return "Place";
        }
    }

    /** @param pages that are there, 0 or more */
    record Arrived(State state, int pages) {}

    /** How far the phone is. */
    enum State {
        OPEN,
        /** The citizen has said on the phone that these are all. */
        DONE,
        /** Its time is over; nothing more is taken. */
        EXPIRED
    }

    record Withdrawn() {}

    /** Nothing can be sent. */
    final class None implements PhoneUploads {

        private None() {}

        private static <T> Reply<T> no() {
            return new Reply.Refused<>(404, "about:blank", "nothing is taken from phones", false,
                    Optional.<Duration>empty());
        }

        @Override
        public boolean offered() {
            return false;
        }

        @Override
        public Reply<Place> open(String identityToken, Wanted wanted) {
            return no();
        }

        @Override
        public Reply<Arrived> look(String number) {
            return no();
        }

        @Override
        public Reply<byte[]> page(String number, int page) {
            return no();
        }

        @Override
        public Reply<Withdrawn> withdraw(String number) {
            return no();
        }
    }
}
