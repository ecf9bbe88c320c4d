package cn.banshi.core.session;

import cn.banshi.core.form.Form;
import cn.banshi.core.intake.DocumentIntake;
import cn.banshi.core.intake.Judgement;
import cn.banshi.core.journey.Material;
import cn.banshi.core.log.Detail;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Plate.Sight;
import cn.banshi.core.session.SessionEvent.MaterialFound;
import cn.banshi.core.session.SessionEvent.PlateSeen;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.core.text.Word;
import cn.banshi.device.Deadline;
import cn.banshi.device.Failure;
import cn.banshi.device.camera.Camera.FrameResult;
import cn.banshi.device.camera.Camera.FrameResult.Frame;
import cn.banshi.device.camera.DocumentCamera;
import cn.banshi.device.camera.DocumentCamera.PageResult;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Looks at the plate, and knows which originals are needed. */
final class MaterialWork {

    /** A picture takes a tenth of it; a camera that has just been opened, or a worker that starts anew, all of it. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    /** The first look since yesterday starts a process with native libraries: seconds, half a minute where all cores are busy. */
    private static final Duration START = Duration.ofSeconds(40);

    private final Optional<DocumentCamera> camera;
    private final Works works;
    private final Pace pace;
    private final StepClock steps;
    private final VisitForms forms;
    private final PhoneWork phone;
    private final DocumentIntake intake = new DocumentIntake();
    private final AtomicBoolean failing = new AtomicBoolean();

    MaterialWork(Optional<DocumentCamera> camera, Works works, Pace pace, StepClock steps, VisitForms forms,
            PhoneWork phone) {
        this.camera = camera;
        this.works = works;
        this.pace = pace;
        this.steps = steps;
        this.forms = forms;
        this.phone = phone;
    }

    /** Whether originals can be photographed here, or sent by phone, as far as is known. */
    boolean scanning() {
        return phone.offered() || camera.filter(known -> !known.status().failing()).isPresent();
    }

    /**
     * An answer that asks for an original is judged by what camera and phone can do at that moment. The camera may not have
     * been used since yesterday: then it is asked now, beside the citizen, and only for those who need it.
     */
    void entered(String service, String field, Visit visit) {
        visit.scanning(true);
        boolean asks = forms.form(service, visit)
                .materials()
                .stream()
                .anyMatch(material -> material.askedForAt(field));
        visit.scanning(scanning());
        if (asks) {
            camera.ifPresent(there -> works.start(Kind.PLATE, () -> checked(there)));
        }
    }

    /** A camera that is still starting is no reason to turn anybody away. */
    private Finding checked(DocumentCamera there) {
        boolean can = !there.check(Deadline.after(START, pace.nanos())).failing() || phone.offered();
        return new Finding(visit -> {
            visit.scanning(can);
            return Optional.empty();
        }, () -> {});
    }

    /** Which original comes after, or before, another one. */
    MaterialFound find(Effect.FindMaterial wanted, Visit visit) {
        Form form = forms.form(wanted.service(), visit);
        List<Material> needed = form.papers()
                .needed()
                .stream()
                .filter(material -> !VisitForms.filed(material, visit))
                .toList();
        Set<String> ids = forms.materials(form, visit).stream().map(Material::id).collect(Collectors.toSet());
        visit.originals().dropAllBut(ids);
        visit.originals().offerPhone(phone.offered());
        int at = needed.stream().map(Material::id).toList().indexOf(wanted.from());
        List<Material> candidates = switch (wanted.way()) {
            case NEXT -> needed.subList(at + 1, needed.size());
            case MISSING -> forms.materials(form, visit).stream().filter(each -> missing(each, visit)).toList();
            case THIS -> needed.subList(Math.max(0, at), at + 1);
            case PREVIOUS -> (at < 0 ? needed : needed.subList(0, at)).reversed();
        };
        Optional<Material> found = candidates.stream().findFirst();
        return new MaterialFound(found.map(Material::id),
                found.map(material -> visit.originals().pages(material.id()).size()).orElse(0),
                found.flatMap(form.papers()::certificate).isPresent(), wanted.way());
    }

    private static boolean missing(Material material, Visit visit) {
        return visit.originals().pages(material.id()).size() < material.pages().least();
    }

    /** One look: what lies there for the citizen to see, and whether it is a page. */
    void look() {
        works.start(Kind.PLATE, () -> camera.map(this::seen).orElseGet(() -> failed(Optional.empty())));
    }

    private Finding seen(DocumentCamera there) {
        steps.begin(Who.DEVICE);
        try {
            Deadline deadline = Deadline.after(LOOK, pace.nanos());
            return switch (there.frame(deadline)) {
                case FrameResult.Failed(Failure failure) -> failed(Optional.of(failure));
                case Frame frame -> seen(frame, there.page(deadline));
            };
        } finally {
            steps.end(Who.DEVICE);
        }
    }

    private Finding seen(Frame live, PageResult result) {
        return switch (result) {
            case PageResult.Failed(Failure failure) -> useless(failure, live.jpeg());
            case PageResult.Rejected(var flaw) -> found(live, new Sight.Flawed(flaw), new byte[0]);
            case PageResult.Accepted(Frame page) -> unusable(page.jpeg())
                    .map(failure -> useless(failure, live.jpeg(), page.jpeg()))
                    .orElseGet(() -> found(live, new Sight.Page(), page.jpeg()));
        };
    }

    private Finding useless(Failure failure, byte[]... pictures) {
        for (byte[] picture : pictures) {
            Arrays.fill(picture, (byte) 0);
        }
        return failed(Optional.of(failure));
    }

    /** What a driver hands over is judged like everything from outside. */
    private Optional<Failure> unusable(byte[] jpeg) {
        if (jpeg.length > DocumentCamera.MOST_BYTES) {
            return Optional.of(new Failure(Failure.Cause.PROTOCOL_ERROR, "material.too-large",
                    "a page of " + jpeg.length + " bytes, more than " + DocumentCamera.MOST_BYTES));
        }
        return switch (intake.judge(jpeg)) {
            case Judgement.Accepted(Judgement.Kind kind, int pages, int length) -> kind == Judgement.Kind.JPEG
                    && length == jpeg.length
                            ? Optional.empty()
                            : Optional.of(refused("a page that is no plain JPEG"));
            case Judgement.Refused(Judgement.Reason reason, String detail) -> Optional.of(refused(detail));
        };
    }

    private static Failure refused(String detail) {
        return new Failure(Failure.Cause.PROTOCOL_ERROR, "material.refused", detail);
    }

    private Finding found(Frame live, Sight sight, byte[] page) {
        failing.set(false);
        return new Finding(visit -> {
            visit.originals().live().show(live.jpeg());
            visit.originals().shown().show(page);
            return Optional.of(new PlateSeen(sight));
        }, () -> {
            Arrays.fill(live.jpeg(), (byte) 0);
            Arrays.fill(page, (byte) 0);
        });
    }

    /** Said once, however often it is asked. */
    private Finding failed(Optional<Failure> why) {
        if (!failing.getAndSet(true)) {
            why.ifPresent(failure -> Log
                    .write(new LogEvent.DeviceFailed(Word.orOther(failure.code()), Detail.of(failure.detail()))));
        }
        return Finding.of(new PlateSeen(new Sight.Failed()), visit -> visit.originals().shown().wipe());
    }

    void stop(Visit visit) {
        works.giveUp(Kind.PLATE);
        visit.originals().stopLooking();
    }
}
