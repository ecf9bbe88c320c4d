package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.UploadState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One place, and what has arrived there. Personal data; guarded by whoever holds it. */
final class UploadPlace {

    private final String terminal;
    private final String secret;
    private final Text title;
    private final int most;
    private final Instant expiresAt;
    private final List<byte[]> pages = new ArrayList<>();
    private boolean done;

    UploadPlace(String terminal, String secret, Text title, int most, Instant expiresAt) {
        this.terminal = terminal;
        this.secret = secret;
        this.title = title;
        this.most = most;
        this.expiresAt = expiresAt;
    }

    String terminal() {
        return terminal;
    }

    String secret() {
        return secret;
    }

    Text title() {
        return title;
    }

    int most() {
        return most;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    int count() {
        return pages.size();
    }

    /** Takes as long for a wrong guess as for a right one. */
    boolean opens(String guess) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    /** What is done stays done: its pages may still be on their way to the terminal. */
    UploadState state(Instant now) {
        return done ? UploadState.DONE : now.isBefore(expiresAt) ? UploadState.OPEN : UploadState.EXPIRED;
    }

    void add(byte[] picture) {
        pages.add(picture);
    }

    /** @param page from 1 */
    byte[] page(int page) {
        return pages.get(page - 1).clone();
    }

    void close() {
        done = true;
    }

    void wipe() {
        pages.forEach(page -> Arrays.fill(page, (byte) 0));
        pages.clear();
    }

    @Override
    public String toString() {
        return "UploadPlace";
    }
}
