package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.Text;
import cn.banshi.contract.model.Upload;
import cn.banshi.contract.model.UploadRequest;
import cn.banshi.contract.model.UploadState;
import cn.banshi.core.intake.DocumentIntake;
import cn.banshi.core.intake.Judgement;
import cn.banshi.sandbox.backend.store.Store;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Places to which phones send pages, in memory alone. Thread-safe. */
public final class Uploads {

    /** Of one page. */
    public static final int MOST_BYTES = 512 << 10;

    static final Duration VALIDITY = Duration.ofMinutes(10);

    /** For a terminal that asks too late what became of it. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_PLACES = 500;

    private final Store store;
    private final Identities identities;
    private final Clock clock;
    private final DocumentIntake intake = new DocumentIntake();
    private final Map<UUID, UploadPlace> places = new LinkedHashMap<>(); // guarded by this

    public Uploads(Store store, Identities identities, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Empty when the token speaks for nobody.
     *
     * @param pages address of the phone's page, to which the secret is added
     */
    public Optional<cn.banshi.contract.model.UploadPlace> open(String terminal, UploadRequest request, String pages) {
        return store.inTransaction(transaction -> identities.person(transaction, terminal, request.identityToken()))
                .map(person -> open(new UploadPlace(terminal, identities.newToken(), request.title(),
                        request.mostPages(), clock.instant().plus(VALIDITY)), pages));
    }

    private synchronized cn.banshi.contract.model.UploadPlace open(UploadPlace place, String pages) {
        forgetOld();
        UUID number = UUID.randomUUID();
        places.put(number, place);
        return new cn.banshi.contract.model.UploadPlace(number, URI.create(pages + place.secret()),
                place.expiresAt());
    }

    private void forgetOld() {
        Instant now = clock.instant();
        places.values().removeIf(place -> {
            boolean old = now.isAfter(place.expiresAt().plus(REMEMBERED));
            if (old) {
                place.wipe();
            }
            return old;
        });
        while (places.size() >= MOST_PLACES) {
            withdraw(places.keySet().iterator().next());
        }
    }

    /** Empty where this terminal has no such place. */
    public synchronized Optional<Upload> look(String terminal, UUID number) {
        return of(terminal, number).map(place -> new Upload(place.state(clock.instant()), place.count()));
    }

    /** @param page from 1 */
    public synchronized Optional<byte[]> page(String terminal, UUID number, int page) {
        return of(terminal, number).filter(place -> page <= place.count()).map(place -> place.page(page));
    }

    /** As if it had never been. */
    public synchronized void withdraw(String terminal, UUID number) {
        of(terminal, number).ifPresent(place -> withdraw(number));
    }

    private void withdraw(UUID number) {
        UploadPlace gone = places.remove(number);
        if (gone != null) {
            gone.wipe();
        }
    }

    private Optional<UploadPlace> of(String terminal, UUID number) {
        return Optional.ofNullable(places.get(number)).filter(place -> place.terminal().equals(terminal));
    }

    /** What the phone is shown; empty where its link opens nothing, or nothing any more. */
    public synchronized Optional<Shown> shown(String secret) {
        return behind(secret).map(this::shown);
    }

    private Shown shown(UploadPlace place) {
        Instant now = clock.instant();
        return new Shown(place.state(now), place.count(), place.most(), place.title(),
                Math.max(0, Duration.between(now, place.expiresAt()).toSeconds()));
    }

    private Optional<UploadPlace> behind(String secret) {
        return places.values()
                .stream()
                .filter(place -> place.opens(secret))
                .filter(place -> place.state(clock.instant()) != UploadState.EXPIRED)
                .findFirst();
    }

    /** A page that the phone sends. */
    public Taken take(String secret, byte[] picture) {
        if (picture.length > MOST_BYTES) {
            return Taken.TOO_LARGE;
        }
        boolean right = intake.judge(picture) instanceof Judgement.Accepted accepted
                && (accepted.kind() == Judgement.Kind.JPEG || accepted.kind() == Judgement.Kind.PNG);
        return right ? keep(secret, picture) : Taken.NO_PICTURE;
    }

    private synchronized Taken keep(String secret, byte[] picture) {
        return behind(secret).map(place -> {
            if (place.state(clock.instant()) == UploadState.DONE || place.count() == place.most()) {
                return Taken.FULL;
            }
            place.add(picture.clone());
            return Taken.TAKEN;
        }).orElse(Taken.GONE);
    }

    /** These are all. False where the link opens nothing, or nothing was sent. */
    public synchronized boolean done(String secret) {
        Optional<UploadPlace> place = behind(secret).filter(sent -> sent.count() > 0);
        place.ifPresent(UploadPlace::close);
        return place.isPresent();
    }

    /** @param secondsLeft 0 or more */
    public record Shown(UploadState state, int pages, int most, Text title, long secondsLeft) {}

    /** What became of a page. */
    public enum Taken {
        TAKEN, TOO_LARGE,
        /** Whatever it is called. */
        NO_PICTURE,
        /** As many as were asked for are there, or the phone has said that these are all. */
        FULL,
        /** The link opens nothing. */
        GONE
    }
}
