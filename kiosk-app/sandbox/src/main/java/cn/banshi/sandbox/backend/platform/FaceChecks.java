package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.FaceCheckRequest;
import cn.banshi.sandbox.backend.store.FaceCheckTable;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import cn.banshi.simulators.qr.SeenQr;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares the picture of a terminal with the person who is identified there. The sandbox has no photographs, and drawn faces are
 * all alike: it reads the badge that the drawn person wears in the picture. No badge, or another's, is no match. Thread-safe.
 */
public final class FaceChecks {

    /** What stands in a badge before its owner's number. */
    public static final String BADGE = "BANSHI-BADGE:";

    private static final int ATTEMPTS = 3;

    private final Store store;
    private final Identities identities;
    private final Clock clock;
    private volatile Consumer<byte[]> eyes = picture -> {};

    public FaceChecks(Store store, Identities identities, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    /** @param sees every picture before it is compared and overwritten */
    void watch(Consumer<byte[]> sees) {
        eyes = sees;
    }

    public Check check(String terminal, FaceCheckRequest request) {
        eyes.accept(request.picture());
        Optional<String> badge = SeenQr.in(request.picture());
        Arrays.fill(request.picture(), (byte) 0);
        return store.inTransaction(transaction -> identities.person(transaction, terminal, request.identityToken())
                .<Check>map(person -> check(transaction, request,
                        badge.filter((BADGE + person.card().number())::equals).isPresent()))
                .orElseGet(Check.NotIdentified::new));
    }

    private Check check(Transaction transaction, FaceCheckRequest request, boolean same) {
        Optional<FaceCheckTable.Row> before = transaction.faceChecks().find(request.identityToken());
        if (before.flatMap(FaceCheckTable.Row::matchedAt).isPresent()) {
            return new Check.Done(true, before.get().attemptsLeft());
        }
        int left = before.map(FaceCheckTable.Row::attemptsLeft).orElse(ATTEMPTS);
        if (left == 0) {
            return new Check.Done(false, 0);
        }
        var after = new FaceCheckTable.Row(request.identityToken(), same ? left : left - 1, request.consent().id(),
                request.liveness().method(), same ? Optional.of(clock.instant()) : Optional.empty());
        transaction.faceChecks().keep(after);
        return new Check.Done(same, after.attemptsLeft());
    }

    /** What became of comparing. */
    public sealed interface Check {

        record Done(boolean matched, int attemptsLeft) implements Check {}

        /** There is nobody to compare with. */
        record NotIdentified() implements Check {}
    }
}
