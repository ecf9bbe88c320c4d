package cn.banshi.core.input;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.input.Ink.Point;
import cn.banshi.core.input.Ink.Stroke;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InkReaderTest {

    private final BlockingQueue<List<Candidate>> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void answersBesideWhoeverAsks() throws InterruptedException {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        new InkReader(InkReaderTest::counted).read(strokes(2), 5, found -> threads.add(Thread.currentThread()));
        assertThat(threads.poll(10, SECONDS)).isNotNull().isNotSameAs(Thread.currentThread());
    }

    @Test
    void answersTheNewestInkAlone() throws InterruptedException {
        var reader = new InkReader(this::held);
        reader.read(strokes(1), 5, answers::add);
        begun.await();
        reader.read(strokes(2), 5, answers::add);
        reader.read(strokes(3), 5, answers::add);
        goOn.countDown();
        assertThat(answers.poll(10, SECONDS)).containsExactly(new Candidate("字", 3));
        assertThat(answers).isEmpty();
    }

    @Test
    void neverAnswersWhatWasForgotten() throws InterruptedException {
        var reader = new InkReader(this::held);
        reader.read(strokes(1), 5, answers::add);
        begun.await();
        reader.forget();
        goOn.countDown();
        reader.read(strokes(4), 5, answers::add);
        assertThat(answers.poll(10, SECONDS)).containsExactly(new Candidate("字", 4));
        assertThat(answers).isEmpty();
    }

    @Test
    void keepsNoInkAfterTheAnswer() throws InterruptedException {
        var reader = new InkReader(InkReaderTest::counted);
        var gone = new ReferenceQueue<Ink>();
        var watched = new PhantomReference<>(written(reader), gone);
        assertThat(answers.poll(10, SECONDS)).isNotNull();
        PhantomReference<?> found = null;
        while (found == null) { // the thread may be about to end
            System.gc();
            found = (PhantomReference<?>) gone.remove(100);
        }
        assertThat(found).isSameAs(watched);
        reader.read(strokes(1), 5, answers::add);
        assertThat(answers.poll(10, SECONDS)).isNotNull();
    }

    private Ink written(InkReader reader) {
        Ink ink = strokes(2);
        reader.read(ink, 5, answers::add);
        return ink;
    }

    private List<Candidate> held(Ink ink, int most) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return counted(ink, most);
    }

    private static List<Candidate> counted(Ink ink, int most) {
        return List.of(new Candidate("字", ink.strokes().size()));
    }

    private static Ink strokes(int count) {
        Ink ink = Ink.EMPTY;
        for (int i = 0; i < count; i++) {
            ink = ink.with(new Stroke(List.of(new Point(i, i))));
        }
        return ink;
    }
}
