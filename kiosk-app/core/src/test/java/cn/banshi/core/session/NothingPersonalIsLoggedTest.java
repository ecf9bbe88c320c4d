package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.Screen;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Neither the log nor the machine's state knows who is there. */
class NothingPersonalIsLoggedTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Test
    void aWholeVisitLeavesNoTraceOfThePerson() {
        try (Log.Ears _ = Log.hear(lines::add)) {
            var hall = new TestHall();
            var states = new StringBuilder();
            hall.toReview();
            states.append(hall.state());
            hall.act(new Action.Next(), TestPeople.signature());
            hall.screen(Screen.Result.class);
            states.append(hall.state()).append(hall.visit());
            hall.act(new Action.Rate(1), new Action.Next(), new Action.Next());
            states.append(hall.steps);

            assertThat(lines).anyMatch(line -> line.contains("transition from=Identifying to=Verifying on=CardRead"))
                    .anyMatch(line -> line.startsWith("visit-wiped"));
            for (String secret : List.of("王明远", "410199198506150015", "6299990000000000012", "13800138000", "15259",
                    "演示制造", "410106150015", "token-token", "DK20190520017", "123456")) {
                assertThat(String.join("\n", lines)).doesNotContain(secret);
                assertThat(states.toString()).doesNotContain(secret);
            }
        }
    }
}
