package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.outbox.Outbox;
import cn.banshi.core.text.Localized;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps entries in memory; what becomes of them the test says. */
final class FakeOutbox implements Outbox {

    static final String REFERENCE = "0007-00042-K";
    static final String CASE = "ZZ20261123000700042X";

    final List<Entry> entries = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    Recorded recorded = new Recorded.Safe();
    Delivery delivery = acknowledged(Backend.Verdict.APPROVED);
    boolean busy;
    boolean broken;
    int deliveries;
    boolean stillHere = true;
    int takenBack;

    static Delivery acknowledged(Backend.Verdict verdict) {
        return new Delivery.Acknowledged(new Backend.Receipt(CASE, TestTime.START, verdict, verdict.name(),
                new Localized("款项已转出", "The money is on its way"),
                verdict == Backend.Verdict.REFUSED ? Optional.of(LocalDate.of(2027, 3, 1)) : Optional.empty(),
                Map.of("bookNumber", "TQ0000000042", "cardLast4", "0012", "amount", "15259.00")));
    }

    @Override
    public String nextReference() {
        return REFERENCE;
    }

    @Override
    public Recorded record(Entry entry) {
        if (recorded instanceof Recorded.Safe) {
            entries.add(entry);
            bodies.add(new String(entry.body(), StandardCharsets.UTF_8));
        }
        return recorded;
    }

    @Override
    public Delivery deliver(UUID key, Duration patience) {
        if (broken) {
            throw new IllegalStateException("a defect");
        }
        if (busy) {
            throw new HoldOn();
        }
        deliveries++;
        return delivery;
    }

    @Override
    public boolean takeBack(UUID key) {
        takenBack++;
        return stillHere;
    }

    @Override
    public void close() {}
}
