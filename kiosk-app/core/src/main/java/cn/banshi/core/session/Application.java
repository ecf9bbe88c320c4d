package cn.banshi.core.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * What was recorded.
 *
 * @param reference number on the slip
 * @param key under which the backend knows it
 * @param document the signed PDF
 * @param body exact bytes of the submission
 */
@SuppressWarnings("ArrayRecordComponent") // wiped in place
record Application(String reference, UUID key, byte[] document, byte[] body, Instant recordedAt) {

    void wipe() {
        Arrays.fill(document, (byte) 0);
        Arrays.fill(body, (byte) 0);
    }

    @Override
    public String toString() {
        return "Application[" + reference + "]";
    }
}
