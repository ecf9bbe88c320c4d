package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent;
import cn.banshi.core.audit.AuditEvent.Answer;
import cn.banshi.core.audit.AuditEvent.IdentityVerified;
import cn.banshi.core.audit.AuditEvent.Method;
import cn.banshi.core.backend.CardClaim;
import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.log.Log;
import cn.banshi.core.screen.Action;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.Overlay;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.IdentityProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A citizen without a card says who they are by number and a code on their phone. */
class NumberVisitTest {

    private static final String NUMBER = TestPeople.WANG.number();

    private final TestHall hall = new TestHall();

    @Test
    void leadsToTheAnswerAndLeavesNothing() {
        toCode();
        hall.act(new Action.Type("code", "123456"), new Action.Next());

        hall.screen(Screen.Answer.class);
        assertThat(hall.now().frame().applicant()).contains("王**");
        assertThat(hall.backend.numbers).containsExactly(NUMBER + " " + TestPeople.MOBILE);
        assertThat(hall.backend.claims).containsExactly(new CardClaim.OfNumber("number-1", "123456"));
        assertThat(hall.visit().typed().isEmpty()).as("what was typed is not needed any more").isTrue();
        assertThat(hall.visit().card()).contains(
                new ShownCard.OfNumber("", "", TestPeople.WANG.name(), TestPeople.WANG.number()));
        assertThat(hall.audit.events).contains(new AuditEvent.CodeSent(1, Answer.OK),
                new IdentityVerified(1, Method.SMS, Answer.OK));
        hall.act(new Action.Exit());
        hall.assertLeftClean();
    }

    @Test
    void whatIsTypedIsMaskedOnceItIsComplete() {
        begin("fund-balance");
        hall.act(new Action.Type("identity", NUMBER));
        assertThat(field("identity").shown().zh()).isEqualTo("410199 19850615 0015");
        hall.act(new Action.Focus("mobile"), new Action.Type("mobile", TestPeople.MOBILE));
        assertThat(field("identity").shown().zh()).isEqualTo("410199********0015");
        hall.act(new Action.Next());

        assertThat(page().facts()).extracting(Row::value)
                .extracting(value -> value.zh())
                .containsExactly("410199********0015", "138****8000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"410199198506150016", "410199198513150013", "010199198506150015"})
    void aNumberThatCannotBeIsToldAtOnce(String wrong) {
        begin("fund-balance");
        hall.act(new Action.Type("identity", wrong));

        assertThat(field("identity").state()).isInstanceOf(FieldState.Wrong.class);
        hall.act(new Action.Focus("mobile"), new Action.Type("mobile", TestPeople.MOBILE), new Action.Next());
        assertThat(page().pageId()).isEqualTo("by-number");
        assertThat(hall.backend.numbers).isEmpty();
    }

    @Test
    void whatIsMissingIsToldOnNext() {
        begin("fund-balance");
        assertThat(field("identity").state()).isInstanceOf(FieldState.Quiet.class);
        hall.act(new Action.Next());

        assertThat(said("identity")).as("nobody who typed nothing typed it wrong").isEqualTo("请输入 18 位身份证号码");
        assertThat(said("mobile")).isEqualTo("请输入 11 位手机号码");
        hall.act(new Action.Type("identity", "410199"));
        assertThat(said("identity")).startsWith("身份证号码不对");
    }

    @Test
    void aWrongCodeMayBeTypedAgain() {
        toCode();
        refuse("sms-code-wrong");
        hall.act(new Action.Type("code", "000000"), new Action.Next());

        assertThat(said()).isEqualTo("验证码不对，请对照短信再输一次");
        assertThat(field("code").text()).isEmpty();
        hall.backend.known = true;
        hall.act(new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Answer.class);
    }

    @Test
    void afterTheLastTryThereIsTheCardOrTheWindow() {
        toCode();
        refuse("sms-code-spent");
        hall.act(new Action.Type("code", "000000"), new Action.Next());

        var screen = hall.screen(Screen.Identify.class);
        assertThat(screen.problem()).contains(IdentityProblem.NUMBER_SPENT);
        assertThat(screen.notByNumber()).isPresent();
        assertThat(hall.visit().typed().isEmpty()).isTrue();
        hall.act(new Action.IdentifyByNumber());
        hall.screen(Screen.Identify.class);
        hall.act(new Action.ShowHelp());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.Help.class);
        hall.act(new Action.CloseOverlay());
        hall.backend.known = true;
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.Answer.class);
    }

    @Test
    void anExpiredCodeIsAskedForAnew() {
        toCode();
        refuse("sms-code-unknown");
        hall.act(new Action.Type("code", "123456"), new Action.Next());
        assertThat(said()).contains("已失效");

        hall.act(new Action.Type("code", "123456"), new Action.Next());
        assertThat(said()).contains("请先按“获取验证码”");
        hall.backend.known = true;
        hall.act(new Action.UseShortcut("code"), new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Answer.class);
        assertThat(hall.backend.claims).last().isEqualTo(new CardClaim.OfNumber("number-2", "123456"));
    }

    @Test
    void tooSoonCountsDown() {
        hall.backend.claimRefusal = "sms-too-soon";
        toCode();
        assertThat(field("code").shortcut().orElseThrow().label().zh()).isEqualTo("30 秒后可重发");
        hall.pass(Duration.ofSeconds(30));
        hall.backend.claimRefusal = "";
        hall.act(new Action.UseShortcut("code"));
        assertThat(field("code").shortcut().orElseThrow().label().zh()).isEqualTo("60 秒后可重发");
    }

    @Test
    void tooOftenEndsThisWay() {
        hall.backend.claimRefusal = "sms-too-often";
        begin("fund-balance");
        numbers();

        assertThat(hall.screen(Screen.Identify.class).problem()).contains(IdentityProblem.NUMBER_BLOCKED);
    }

    @Test
    void withoutThePlatformNothingIsSentAndNothingVerified() {
        hall.backend.down = true;
        toCode();
        assertThat(said()).contains("短信没有发出去");
        hall.backend.down = false;
        hall.act(new Action.UseShortcut("code"), new Action.Type("code", "123456"));
        hall.backend.down = true;
        hall.act(new Action.Next());
        assertThat(hall.screen(Screen.Fault.class).code()).isEqualTo(FaultCode.BACKEND_DOWN);
        hall.backend.down = false;
        hall.act(new Action.TryAgain());
        hall.screen(Screen.Answer.class);
    }

    @Test
    void nothingIsAskedThatIsNotOnDisk() {
        hall.audit.refuses = true;
        toCode();

        assertThat(hall.backend.numbers).isEmpty();
        assertThat(said()).contains("短信没有发出去");
    }

    @Test
    void aCodeIsOnlyGoodForTheNumbersItWasAskedFor() {
        toCode();
        hall.act(new Action.Back(), new Action.Next());
        assertThat(page().pageId()).isEqualTo("by-number-code");
        assertThat(hall.backend.numbers).as("the first code still counts").hasSize(1);

        hall.act(new Action.Back(), new Action.Type("mobile", "13900139000"), new Action.Next());
        assertThat(hall.backend.numbers).last().isEqualTo(NUMBER + " 13900139000");
    }

    @Test
    void whatWasTypedIsForgottenOnTheWayBackToTheCard() {
        begin("fund-balance");
        hall.act(new Action.Type("identity", NUMBER), new Action.Back());

        hall.screen(Screen.Identify.class);
        assertThat(hall.visit().isEmpty()).as("but for the consent").isFalse();
        assertThat(hall.visit().typed().isEmpty()).isTrue();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.Answer.class);
        assertThat(hall.backend.claims).hasExactlyElementsOfTypes(CardClaim.OfIdentity.class);
    }

    @Test
    void noCardIsReadMeanwhile() {
        begin("fund-balance");
        hall.reader.lay(TestPeople.card(TestPeople.SUN));
        hall.settle();

        page();
        assertThat(hall.backend.claims).isEmpty();
    }

    @Test
    void aServiceThatPaysSaysWhyItWantsMore() {
        hall.toIdentify();

        assertThat(hall.screen(Screen.Identify.class).notByNumber()).isPresent();
        hall.act(new Action.IdentifyByNumber());
        hall.screen(Screen.Identify.class);
    }

    @Test
    void whoeverIsKnownByNumberOnlyShowsACardThere() {
        toCode();
        hall.act(new Action.Type("code", "123456"), new Action.Next());
        hall.screen(Screen.Answer.class);
        hall.act(new Action.GoHome(), new Action.ChooseService("fund-withdrawal"), new Action.Next(),
                new Action.Next());

        hall.screen(Screen.Identify.class);
        assertThat(hall.visit().identityToken()).as("worth nothing here").isEmpty();
        assertThat(hall.visit().card()).isEmpty();
        assertThat(hall.now().frame().applicant()).isEmpty();
        hall.reader.lay(TestPeople.card(TestPeople.WANG));
        hall.settle();
        hall.screen(Screen.ConfirmData.class);
        hall.act(new Action.GoHome(), new Action.ChooseService("fund-withdrawal"), new Action.Next(),
                new Action.Next());
        hall.screen(Screen.ConfirmData.class);
    }

    @Test
    void silenceEndsItAndWipes() {
        begin("fund-balance");
        hall.act(new Action.Type("identity", NUMBER));
        hall.pass(Delays.STANDARD.idlePersonal());
        assertThat(hall.now().overlay()).isInstanceOf(Overlay.StillThere.class);
        hall.pass(Delays.STANDARD.answer());

        hall.screen(Screen.Goodbye.class);
        assertThat(hall.visit().isEmpty()).isTrue();
    }

    @Test
    void aCodeThatIsSentWhileTheyGoLeavesNothing() {
        begin("fund-balance");
        hall.act(new Action.Type("identity", NUMBER), new Action.Type("mobile", TestPeople.MOBILE));
        hall.hurry(new Action.Next(), new Action.Back(), new Action.Back());
        hall.screen(Screen.Identify.class);
        assertThat(hall.visit().typed().isEmpty()).isTrue();
    }

    @Test
    void nothingOfItIsLogged() {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (Log.Ears _ = Log.hear(lines::add)) {
            toCode();
            String states = hall.state() + " " + hall.visit().typed();
            refuse("sms-code-wrong");
            hall.act(new Action.Type("code", "000000"), new Action.Next());
            states += hall.visit().card() + " " + hall.backend.claims;
            hall.backend.known = true;
            hall.act(new Action.Type("code", "123456"), new Action.Next());
            states += hall.state() + " " + hall.visit().card();
            hall.act(new Action.Exit());

            assertThat(lines).anyMatch(line -> line.startsWith("visit-wiped"));
            for (String secret : List.of(NUMBER, TestPeople.MOBILE, "123456", "000000", TestPeople.WANG.name())) {
                assertThat(String.join("\n", lines) + states).doesNotContain(secret);
            }
        }
    }

    private void refuse(String type) {
        hall.backend.known = false;
        hall.backend.refusal = type;
    }

    private void begin(String service) {
        hall.act(new Action.Start(), new Action.ChooseService(service), new Action.Next(), new Action.Next());
        assertThat(hall.screen(Screen.Identify.class).notByNumber()).isEmpty();
        hall.act(new Action.IdentifyByNumber());
        assertThat(page().focus()).isEqualTo(Optional.of("identity"));
    }

    private void numbers() {
        hall.act(new Action.Type("identity", NUMBER), new Action.Focus("mobile"),
                new Action.Type("mobile", TestPeople.MOBILE), new Action.Next());
    }

    private void toCode() {
        begin("fund-balance");
        numbers();
        assertThat(page().pageId()).isEqualTo("by-number-code");
    }

    private Screen.FormPage page() {
        return hall.screen(Screen.FormPage.class);
    }

    private FieldView.Typed field(String id) {
        return page().fields()
                .stream()
                .map(FieldView.Typed.class::cast)
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return said("code");
    }

    private String said(String id) {
        return ((FieldState.Wrong) field(id).state()).message().zh();
    }
}
