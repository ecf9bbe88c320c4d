package cn.banshi.core.session;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.backend.Backend.FoundNumber;
import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.session.SessionEvent.CodeSeen;
import cn.banshi.core.session.SessionEvent.CodeSeen.What;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.BroughtNumber;
import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.barcode.BarcodeReader;
import cn.banshi.device.barcode.BarcodeReader.ScanResult;
import java.util.Optional;

/** Takes a number from a slip, and asks the platform what it belongs to. */
final class GoOnWork {

    private final Backend backend;
    private final Optional<BarcodeReader> scanner;
    private final Works works;
    private final StepClock clock;
    private final Library library;
    private final Pace pace;
    private Cancellation wait = new Cancellation();

    GoOnWork(Ports ports, Works works, StepClock clock, Library library, Pace pace) {
        this.backend = ports.backend();
        this.scanner = ports.devices().scanner();
        this.works = works;
        this.clock = clock;
        this.library = library;
        this.pace = pace;
    }

    void scan() {
        stop();
        Cancellation mine = new Cancellation();
        wait = mine;
        scanner.ifPresent(reader -> works.start(Kind.SCAN,
                () -> seen(reader.scan(Deadline.after(pace.delays().card(), pace.nanos()), mine))));
    }

    void stop() {
        wait.cancel();
        works.giveUp(Kind.SCAN);
    }

    private static Finding seen(ScanResult result) {
        return switch (result) {
            case ScanResult.Scanned(var symbology, String text) -> BroughtNumber.ofCode(text)
                    .map(number -> Finding.of(new CodeSeen(What.NUMBER), visit -> visit.bring(number.text())))
                    .orElseGet(() -> Finding.of(new CodeSeen(What.FOREIGN)));
            case ScanResult.Nothing nothing -> Finding.of(new CodeSeen(What.NOTHING));
            case ScanResult.Failed failed -> Finding.of(new CodeSeen(What.FAILED));
        };
    }

    /** @return the answer at once for what is surely none */
    Optional<SessionEvent> find(String typed) {
        Optional<BroughtNumber> whole = BroughtNumber.of(typed);
        whole.ifPresent(number -> works.start(Kind.FIND_NUMBER, () -> Finding.of(found(number))));
        return whole.isPresent()
                ? Optional.empty()
                : Optional.of(new SessionEvent.NumberRefused(NumberTrouble.MISTYPED));
    }

    private SessionEvent found(BroughtNumber number) {
        clock.begin(Who.BACKEND);
        try {
            return switch (backend.findNumber(number)) {
                case Reply.Ok<FoundNumber>(FoundNumber found) -> meaning(found);
                case Reply.Refused<FoundNumber> refused -> new SessionEvent.NumberRefused(trouble(refused));
                case Reply.NoAnswer<FoundNumber> none -> new SessionEvent.NumberRefused(NumberTrouble.NO_ANSWER);
            };
        } finally {
            clock.end(Who.BACKEND);
        }
    }

    private SessionEvent meaning(FoundNumber found) {
        return switch (found.kind()) {
            case DRAFT, PRE_ACCEPTANCE, RETURNED_CASE -> library.catalogue()
                    .service(found.serviceId())
                    .filter(GoOnWork::here)
                    .<SessionEvent>map(service -> new SessionEvent.NumberFound(service.id()))
                    .orElseGet(() -> new SessionEvent.NumberRefused(NumberTrouble.NOT_HERE));
            case CASE -> new SessionEvent.NumberRefused(NumberTrouble.FILED);
        };
    }

    /** See {@link Route#keepable}. */
    private static boolean here(Service service) {
        return service.procedure().filter(procedure -> procedure.has(StepKind.SIGN)).isPresent();
    }

    private static NumberTrouble trouble(Reply.Refused<FoundNumber> refused) {
        return switch (refused.type().substring(refused.type().lastIndexOf('/') + 1)) {
            case "number-unknown" -> NumberTrouble.UNKNOWN;
            case "number-over" -> NumberTrouble.OVER;
            case "number-too-often" -> NumberTrouble.TOO_OFTEN;
            default -> NumberTrouble.NO_ANSWER;
        };
    }
}
