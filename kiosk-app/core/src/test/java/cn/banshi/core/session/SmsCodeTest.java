package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The code that shows that the phone is in the citizen's hand. */
class SmsCodeTest {

    private final TestHall hall = new TestHall().toContact();

    @Test
    void countsDownTheWaitForAnotherCode() {
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"));
        assertThat(shortcut()).isEqualTo("60 秒后可重发");
        hall.pass(Duration.ofSeconds(2));
        assertThat(shortcut()).isEqualTo("58 秒后可重发");
        hall.act(new Action.UseShortcut("code"));
        assertThat(hall.backend.codesSent).isEqualTo(1);
        hall.act(new Action.Touch());
        hall.pass(Duration.ofSeconds(58));
        hall.act(new Action.UseShortcut("code"));
        assertThat(hall.backend.codesSent).isEqualTo(2);
    }

    @Test
    void countsTriesOfAWrongCode() {
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("code", "000000"), new Action.Next());

        assertThat(code().state()).isInstanceOfSatisfying(FieldView.FieldState.Wrong.class,
                wrong -> assertThat(wrong.message().zh()).isEqualTo("验证码不对，还可以试 2 次"));
        hall.act(new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Review.class);
    }

    @Test
    void wantsACodeForTheNumberThatIsThereNow() {
        hall.act(new Action.Type("mobile", TestPeople.MOBILE), new Action.UseShortcut("code"),
                new Action.Type("mobile", "13900139000"), new Action.Type("code", "123456"), new Action.Next());

        assertThat(code().state()).isInstanceOfSatisfying(FieldView.FieldState.Wrong.class,
                wrong -> assertThat(wrong.message().zh()).contains("请先按“获取验证码”"));
    }

    private FieldView.Typed code() {
        return (FieldView.Typed) hall.screen(Screen.FormPage.class).fields().getLast();
    }

    private String shortcut() {
        return code().shortcut().orElseThrow().label().zh();
    }
}
