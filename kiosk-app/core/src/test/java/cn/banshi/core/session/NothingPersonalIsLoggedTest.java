package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Neither the log nor the machine's state knows who is there. */
class NothingPersonalIsLoggedTest {

    private static final Logger LOGGER = Logger.getLogger("cn.banshi.core.session");

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage() + (line.getThrown() == null ? "" : line.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void aWholeVisitLeavesNoTraceOfThePerson() {
        LOGGER.addHandler(handler);
        try {
            var hall = new TestHall();
            var states = new StringBuilder();
            hall.toReview();
            states.append(hall.state());
            hall.act(new Action.Next(), TestPeople.signature());
            hall.screen(Screen.Result.class);
            states.append(hall.state()).append(hall.visit());
            hall.act(new Action.Rate(1), new Action.Next(), new Action.Next());
            states.append(hall.steps);

            assertThat(lines).anyMatch(line -> line.contains("Identifying -> Verifying"))
                    .anyMatch(line -> line.startsWith("WIPED"));
            for (String secret : List.of("王明远", "410199198506150015", "6299990000000000012", "13800138000", "15259",
                    "演示制造", "410106150015", "token-token", "DK20190520017", "123456")) {
                assertThat(String.join("\n", lines)).doesNotContain(secret);
                assertThat(states.toString()).doesNotContain(secret);
            }
        } finally {
            LOGGER.removeHandler(handler);
        }
    }

    /** Everything is listened to, also what is not written in the field. */
    NothingPersonalIsLoggedTest() {
        handler.setLevel(Level.ALL);
    }
}
