package cn.banshi.core.session;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.PhoneUploads;
import cn.banshi.core.backend.PhoneUploads.Arrived;
import cn.banshi.core.backend.PhoneUploads.Place;
import cn.banshi.core.backend.PhoneUploads.State;
import cn.banshi.core.backend.PhoneUploads.Wanted;
import cn.banshi.core.intake.DocumentIntake;
import cn.banshi.core.intake.Judgement;
import cn.banshi.core.journey.Material;
import cn.banshi.core.log.Log;
import cn.banshi.core.log.LogEvent;
import cn.banshi.core.session.Plate.Phone;
import cn.banshi.core.session.Plate.Phone.Stage;
import cn.banshi.core.session.SessionEvent.PhoneSeen;
import cn.banshi.core.session.StepClock.Who;
import cn.banshi.core.session.Works.Finding;
import cn.banshi.core.session.Works.Kind;
import cn.banshi.device.camera.DocumentCamera;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks the platform for a place, fetches what the phone has sent there, and withdraws it. */
final class PhoneWork {

    private static final int GONE = 404;

    private final PhoneUploads phone;
    private final Works works;
    private final StepClock steps;
    private final Library library;
    private final DocumentIntake intake = new DocumentIntake();

    PhoneWork(PhoneUploads phone, Works works, StepClock steps, Library library) {
        this.phone = phone;
        this.works = works;
        this.steps = steps;
        this.library = library;
    }

    /** Whether originals may come from phones, as far as is known. */
    boolean offered() {
        return phone.offered();
    }

    void open(Effect.OpenPhone wanted, Visit visit) {
        Material material = library.catalogue()
                .known(wanted.service())
                .procedureHere()
                .material(wanted.material())
                .orElseThrow();
        var asked = new Wanted(wanted.service(), material.id(), material.words().title(), wanted.most());
        String token = visit.identityToken().orElseThrow();
        works.start(Kind.PHONE, () -> opened(timed(() -> phone.open(token, asked)), asked.most()));
    }

    private Finding opened(Reply<Place> reply, int most) {
        if (!(reply instanceof Reply.Ok<Place>(Place place))) {
            return Finding.of(seen(Stage.NOT_OPENED, 0, false));
        }
        return new Finding(visit -> {
            visit.originals().keep(new Upload(place, most));
            return Optional.of(seen(Stage.OPEN, 0, false));
        }, () -> withdraw(place.number()));
    }

    void look(Visit visit) {
        visit.originals().upload().ifPresent(upload -> {
            String number = upload.number();
            int fetched = upload.fetched();
            int most = upload.most();
            works.start(Kind.PHONE, () -> looked(number, fetched, most));
        });
    }

    private Finding looked(String number, int fetched, int most) {
        return switch (timed(() -> phone.look(number))) {
            case Reply.Ok<Arrived>(Arrived arrived) -> fetch(number, fetched, arrived, most);
            case Reply.Refused<Arrived> refused -> refused.status() == GONE
                    ? found(List.of(), 0, State.EXPIRED)
                    : unanswered();
            case Reply.NoAnswer<Arrived> none -> unanswered();
        };
    }

    /** A page that does not come this time is fetched the next; more than were asked for are nobody's. */
    private Finding fetch(String number, int fetched, Arrived arrived, int most) {
        int there = Math.min(arrived.pages(), most);
        List<byte[]> good = new ArrayList<>();
        for (int page = fetched + 1; page <= there; page++) {
            int wanted = page;
            if (!(timed(() -> phone.page(number, wanted)) instanceof Reply.Ok<byte[]>(byte[] picture))) {
                return found(good, page - 1 - fetched, State.OPEN);
            }
            usable(picture).ifPresent(good::add);
        }
        return found(good, Math.max(0, there - fetched), arrived.state());
    }

    /** What was not judged is cut off. Empty where it is of no use; it is overwritten then. */
    private Optional<byte[]> usable(byte[] picture) {
        Optional<byte[]> right = picture.length <= DocumentCamera.MOST_BYTES
                && intake.judge(picture) instanceof Judgement.Accepted accepted
                && (accepted.kind() == Judgement.Kind.JPEG || accepted.kind() == Judgement.Kind.PNG)
                        ? Optional.of(Arrays.copyOf(picture, accepted.length()))
                        : Optional.empty();
        Arrays.fill(picture, (byte) 0);
        return right;
    }

    /** @param pages that were fetched now, of use or not */
    private static Finding found(List<byte[]> good, int pages, State state) {
        return new Finding(visit -> visit.originals().upload().map(upload -> {
            upload.fetched(pages, good.size() < pages);
            good.forEach(visit.originals()::receive);
            return seen(stage(state), visit.originals().received(), upload.refused());
        }), () -> good.forEach(picture -> Arrays.fill(picture, (byte) 0)));
    }

    private static Stage stage(State state) {
        return switch (state) {
            case OPEN -> Stage.OPEN;
            case DONE -> Stage.DONE;
            case EXPIRED -> Stage.EXPIRED;
        };
    }

    private static Finding unanswered() {
        return new Finding(visit -> visit.originals().upload().map(upload -> {
            upload.unanswered();
            return seen(upload.silent() ? Stage.SILENT : Stage.OPEN, visit.originals().received(), upload.refused());
        }), () -> {});
    }

    private static SessionEvent seen(Stage stage, int arrived, boolean refused) {
        return new PhoneSeen(new Phone(stage, arrived, refused));
    }

    /** The link is dead from here on, whether or not anybody still waits for its pages. */
    void stop(Visit visit) {
        works.giveUp(Kind.PHONE);
        visit.originals().upload().map(Upload::number).ifPresent(this::withdraw);
        visit.originals().forgetUpload();
    }

    private void withdraw(String number) {
        works.start(Kind.WITHDRAW, () -> {
            if (!(phone.withdraw(number) instanceof Reply.Ok<PhoneUploads.Withdrawn>)) {
                Log.write(new LogEvent.UploadNotWithdrawn());
            }
            return Finding.nothing();
        });
    }

    private <T> T timed(Supplier<T> exchange) {
        steps.begin(Who.BACKEND);
        try {
            return exchange.get();
        } finally {
            steps.end(Who.BACKEND);
        }
    }
}
