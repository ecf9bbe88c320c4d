package cn.banshi.sandbox.hall;

import cn.banshi.contract.model.End;
import cn.banshi.contract.model.KeptDraft;
import cn.banshi.sandbox.backend.SandboxBackend;
import cn.banshi.sandbox.backend.person.Person;
import cn.banshi.simulators.barcode.ScannerSimulator;
import cn.banshi.simulators.barcode.SimulatedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be begun at another end, and its code, which can then be held under the scanner. Thread-safe. */
final class OtherEnds {

    private static final String GROUP = "At another end";

    private final SandboxBackend backend;
    private final ScannerSimulator scanner;
    private volatile Optional<KeptDraft> newest = Optional.empty();

    OtherEnds(SandboxBackend backend, ScannerSimulator scanner) {
        this.backend = backend;
        this.scanner = scanner;
    }

    List<Happening> happenings() {
        var all = new ArrayList<Happening>();
        for (Person person : backend.developerSide().persons()) {
            Person.Card owner = person.card();
            all.add(new Happening("counter/pre-accept/" + owner.number(), GROUP,
                    "Pre-accept at the counter: " + owner.name(), () -> begin(owner, End.COUNTER)));
            all.add(new Happening("app/begin/" + owner.number(), GROUP, "Begin in the app: " + owner.name(),
                    () -> begin(owner, End.APP)));
        }
        all.add(new Happening("code/slip", GROUP, "Hold its code under the scanner",
                () -> newest.ifPresent(kept -> scanner.show(SimulatedCode.qr(kept.link().toString())))));
        return all;
    }

    /** For whoever types the number. */
    List<String> state() {
        return newest.map(kept -> "number begun elsewhere: " + kept.number()).stream().toList();
    }

    private void begin(Person.Card owner, End end) {
        newest = Optional.of(backend.developerSide()
                .draft(owner.number(), "fund-withdrawal", "1", end, Map.of("reason", "RENT", "amount", "100.00")));
    }
}
