package cn.banshi.core.session;

import cn.banshi.core.audit.AuditEvent.ConsentGiven;
import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.HelpWanted;
import cn.banshi.core.backend.HelpWanted.DeviceNow;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.screen.HelpCall.Stage;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Word;
import cn.banshi.device.Device;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls the people of the hall, asks what they say to it, and tells them when nobody need come any more. */
final class HelpWork {

    private static final int NOT_FOUND = 404;
    /** What is agreed to when the number of a case is told. */
    private static final Word CLAUSE = Word.of("help-call-case");

    private final Backend backend;
    private final Ports.Devices devices;
    private final Works works;
    private final Pace pace;
    private final Witness witness;
    private Optional<UUID> call = Optional.empty();
    private String service = "none";

    HelpWork(Ports ports, Works works, Pace pace, Witness witness) {
        this.backend = ports.backend();
        this.devices = ports.devices();
        this.works = works;
        this.pace = pace;
        this.witness = witness;
    }

    /** Again and again is one call. */
    void call(Snapshot now) {
        UUID key = call.orElseGet(pace.keys());
        call = Optional.of(key);
        Optional<String> under = ServiceOf.state(now.state());
        service = under.orElse("none");
        var wanted = new HelpWanted(key, now.state().getClass().getSimpleName(), under, now.mode().language(),
                states());
        works.start(Kind.HELP, () -> Finding.of(new SessionEvent.HelpAnswered(
                Optional.of(backend.callHelp(wanted) instanceof Reply.Ok<Stage>(Stage stage)
                        ? stage
                        : Stage.NOT_REACHED))));
    }

    void ask() {
        call.ifPresent(key -> works.start(Kind.HELP,
                () -> Finding.of(new SessionEvent.HelpAnswered(switch (backend.findHelpCall(key)) {
                    case Reply.Ok<Stage>(Stage stage) -> Optional.of(stage);
                    case Reply.Refused<Stage> refused -> refused.status() == NOT_FOUND
                            ? Optional.of(Stage.NOT_REACHED)
                            : Optional.empty();
                    case Reply.NoAnswer<Stage> none -> Optional.empty();
                }))));
    }

    void tell(Visit visit) {
        Witness.Notes notes = witness.notes();
        Word about = Word.of(service);
        call.ifPresent(key -> visit.reference()
                .ifPresent(number -> works.start(Kind.TELL_CASE, () -> {
                    if (!(backend.tellCase(key, number) instanceof Reply.Ok<Backend.CaseTold>)) {
                        return Finding.nothing();
                    }
                    notes.note(visited -> new ConsentGiven(visited, about, CLAUSE, 1));
                    return Finding.of(new SessionEvent.CaseTold());
                })));
    }

    /** What does not get through ends by itself at the platform. */
    void end() {
        call.ifPresent(key -> works.start(Kind.END_HELP, () -> {
            var _ = backend.endHelpCall(key);
            return Finding.nothing();
        }));
        call = Optional.empty();
        service = "none";
    }

    private List<DeviceNow> states() {
        var all = new ArrayList<DeviceNow>();
        devices.ways().forEach(way -> all.add(new DeviceNow(switch (way.place()) {
            case READER -> "id-card-reader";
            case SLOT -> "smart-card-reader";
            case SCANNER -> "barcode-reader";
        }, way.status().state())));
        all.add(now("receipt-printer", devices.printer()));
        devices.face().ifPresent(camera -> all.add(now("camera", camera)));
        devices.plate().ifPresent(plate -> all.add(now("document-camera", plate)));
        devices.sheets().ifPresent(printer -> all.add(now("document-printer", printer)));
        return List.copyOf(all);
    }

    private static DeviceNow now(String kind, Device device) {
        return new DeviceNow(kind, device.status().state());
    }
}
