package cn.banshi.sandbox.backend.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.sandbox.backend.appointment.HallQueue.Group;
import cn.banshi.sandbox.backend.appointment.HallQueue.State;
import cn.banshi.sandbox.backend.appointment.HallQueue.Taken;
import cn.banshi.sandbox.backend.store.Store;
import cn.banshi.sandbox.backend.store.Transaction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose turn it is. */
class HallQueueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final HallQueue queue = HallQueue.load();
    private final Group general = queue.group("A").orElseThrow();
    private Optional<Store> store = Optional.empty();

    @BeforeEach
    void opens(@TempDir Path folder) {
        store = Optional.of(Store.open(folder));
    }

    @AfterEach
    void closes() {
        store.ifPresent(Store::close);
    }

    @Test
    void numbersTheTicketsOfAGroupAndSaysHowManyAreAhead() {
        assertThat(take()).isEqualTo(new Taken("A001", 0));
        assertThat(take()).isEqualTo(new Taken("A002", 1));
        assertThat(this.<Taken>in(transaction -> queue.take(transaction, queue.group("B").orElseThrow(), TODAY)))
                .as("another group has a line of its own")
                .isEqualTo(new Taken("B001", 0));
        call();
        assertThat(take()).as("whoever is called is not ahead any more").isEqualTo(new Taken("A003", 1));
    }

    @Test
    void beginsAnewTheNextDay() {
        take();
        assertThat(this.<Taken>in(transaction -> queue.take(transaction, general, TODAY.plusDays(1))))
                .isEqualTo(new Taken("A001", 0));
    }

    @Test
    void callsAPassedNumberAgainBehindThreeOthers() {
        List.of(1, 2, 3, 4, 5).forEach(ticket -> take());
        assertThat(call()).contains("A001");
        assertThat(move("A001", State.PASSED)).isTrue();

        assertThat(Stream.generate(this::call).limit(5).map(Optional::orElseThrow))
                .containsExactly("A002", "A003", "A004", "A001", "A005");
        assertThat(call()).isEmpty();
    }

    @Test
    void callsAPassedNumberLastWhereFewerWait() {
        take();
        take();
        call();
        move("A001", State.PASSED);

        assertThat(take()).isEqualTo(new Taken("A003", 2));
        assertThat(call()).contains("A002");
        assertThat(call()).contains("A001");
    }

    @Test
    void takesOnlyStepsThatArePossible() {
        take();
        assertThat(move("A001", State.SERVING)).as("not called yet").isFalse();
        call();
        assertThat(move("A001", State.SERVING)).isTrue();
        assertThat(move("A001", State.PASSED)).as("somebody is there").isFalse();
        assertThat(move("A001", State.DONE)).isTrue();
        assertThat(move("A001", State.CANCELLED)).isFalse();
        assertThat(move("A999", State.DONE)).isFalse();

        take();
        assertThat(move("A002", State.CANCELLED)).isTrue();
        assertThat(call()).isEmpty();
    }

    private Taken take() {
        return in(transaction -> queue.take(transaction, general, TODAY));
    }

    private Optional<String> call() {
        return in(transaction -> queue.call(transaction, general, TODAY));
    }

    private boolean move(String number, State to) {
        return in(transaction -> queue.move(transaction, number, to, TODAY));
    }

    private <T> T in(Function<Transaction, T> work) {
        return store.orElseThrow().inTransaction(work);
    }
}
