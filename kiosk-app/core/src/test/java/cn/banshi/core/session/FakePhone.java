package cn.banshi.core.session;

import cn.banshi.core.backend.Backend.Reply;
import cn.banshi.core.backend.PhoneUploads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A platform with places for pages, and a phone that sends what the test wants. */
final class FakePhone implements PhoneUploads {

    boolean offered;
    /** Nothing answers. */
    boolean away;
    /** Looking is a defect. */
    boolean broken;
    /** No answer yet. */
    boolean slow;
    State state = State.OPEN;
    final List<byte[]> sent = new ArrayList<>();
    /** Every picture handed out, to see whether it is overwritten. */
    final List<byte[]> handedOut = new ArrayList<>();
    final List<Wanted> wanted = new ArrayList<>();
    final List<String> open = new ArrayList<>();

    /** Pages that no camera has seen. */
    byte[] send() {
        FakePlate camera = new FakePlate();
        byte[] page = camera.lay();
        sent.add(page);
        return page.clone();
    }

    private <T> Reply<T> answer(T value) {
        if (slow) {
            throw new HoldOn();
        }
        return away ? new Reply.NoAnswer<>(false, "connection refused") : new Reply.Ok<>(value);
    }

    private static <T> Reply<T> gone() {
        return new Reply.Refused<>(404, "https://banshi.example/problems/upload-unknown", "", false,
                Optional.<Duration>empty());
    }

    @Override
    public boolean offered() {
        return offered;
    }

    @Override
    public Reply<Place> open(String identityToken, Wanted what) {
        Reply<Place> reply = answer(new Place("place-" + (wanted.size() + 1),
                "https://banshi.example/phone/secret-" + (wanted.size() + 1), FakeBackend.FETCHED.plusSeconds(600)));
        if (reply instanceof Reply.Ok<Place>(Place place)) {
            wanted.add(what);
            open.add(place.number());
        }
        return reply;
    }

    @Override
    public Reply<Arrived> look(String number) {
        if (broken) {
            throw new IllegalStateException("a defect");
        }
        return open.contains(number) ? answer(new Arrived(state, sent.size())) : gone();
    }

    @Override
    public Reply<byte[]> page(String number, int page) {
        if (!open.contains(number)) {
            return gone();
        }
        byte[] copy = sent.get(page - 1).clone();
        handedOut.add(copy);
        return answer(copy);
    }

    @Override
    public Reply<Withdrawn> withdraw(String number) {
        open.remove(number);
        return answer(new Withdrawn());
    }
}
