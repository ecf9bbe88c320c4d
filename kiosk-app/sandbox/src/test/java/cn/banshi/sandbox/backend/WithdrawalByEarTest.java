package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.speech.Utterance;
import cn.banshi.core.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * A whole withdrawal by somebody who sees nothing: the real window, keys alone, and every key decided upon by what was heard
 * before. They know what they want, their numbers, where the keys are and that F2 begins to speak; nothing of the screens.
 */
@ResourceLock("display")
class WithdrawalByEarTest {

    private static final String NUMBER = "410199198506150015";
    private static final String NAME = "王明远";
    private static final String CARD = "6299990000000000012";
    private static final String MOBILE = "13600000077";
    private static final String AMOUNT = "5000";
    private static final Pattern PLACE = Pattern.compile("(?:第 )?(\\d+) (?:项，共|of) (\\d+)\\D*$");
    /** More questions than any service asks. */
    private static final int MOST = 40;

    private final SandboxBackend sandbox = Backends.start(Clock.systemUTC());
    /** Everything, in the order in which it was heard. */
    private final List<Utterance> heard = new ArrayList<>();
    private final Map<String, Runnable> answers = new LinkedHashMap<>();
    private int since;
    private Language language = Language.ZH;

    private String in(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidIsEnough(Language wanted, @TempDir Path folder) {
        language = wanted;
        VisitHall.Place place = VisitHall.place(sandbox, folder);
        var hall = new VisitHall(place, NUMBER, NAME);
        try (var window = new HeardWindow(hall)) {
            knows(window);
            press(window, KeyCode.F2);
            if (language == Language.EN) {
                choose(window, "显示");
                choose(window, "English");
                since = heard.size();
                choose(window, "Done");
            }
            for (int i = 0; i < MOST && hall.audit.stream().noneMatch(VisitWiped.class::isInstance); i++) {
                answer(window);
            }
        } finally {
            place.outbox().close();
        }

        assertThat(hall.now().screen()).isInstanceOf(Screen.Goodbye.class);
        JsonNode filed = sandbox.developerSide().applications().getFirst().path("request");
        assertThat(filed.path("serviceId").asString()).isEqualTo("fund-withdrawal");
        assertThat(filed.path("signature").path("confirmed").asBoolean()).isTrue();
        assertThat(filed.path("answers").path("amount").asString()).isEqualTo("5000.00");
        toldOfThePerson();
        toldHowItWent();
    }

    /** What is asked, and what they do then. */
    private void knows(HeardWindow window) {
        answers.put(in("请最后核对一遍", "Please check everything"),
                () -> choose(window, in("没有问题，去签名", "All correct, sign")));
        answers.put(in("请签名，或者按键确认", "Please sign, or confirm"), () -> {
            choose(window, in("写不了字", "Cannot write"));
            choose(window, in("签好了，提交", "Signed, submit"));
        });
        answers.put(in("已办成", "Done."), () -> choose(window, in("结束", "Finish")));
        answers.put(in("今天要办什么事", "What would you like to do today"),
                () -> choose(window, in("提取公积金", "Housing fund withdrawal")));
        answers.put(in("办理时限", "Time: "), () -> choose(window, in("开始办理", "Begin")));
        answers.put(in("办理前，请您同意", "Please agree before we begin"), () -> choose(window, in("同意", "Agree")));
        answers.put(in("请把身份证放在读卡区", "Put your ID card on the reader"), window::waitAMoment);
        answers.put(in("正在", "Verifying your identity"), window::waitAMoment);
        answers.put(in("请稍等", "Usually"), window::waitAMoment);
        answers.put(in("这些信息对吗", "Is this correct?"), () -> choose(window, in("信息正确", "Correct")));
        answers.put(in("为什么提取", "What is the money for"), () -> {
            choose(window, in("还房贷", "Home loan"));
            choose(window, in("下一步", "Next"));
        });
        answers.put(in("还哪一笔贷款", "Which loan"), () -> {
            choose(window, "演示银行");
            choose(window, in("下一步", "Next"));
        });
        answers.put(in("这次提取多少钱", "How much do you want to withdraw"), () -> {
            type(window, AMOUNT);
            choose(window, in("下一步", "Next"));
        });
        answers.put(in("钱转到哪张银行卡", "To which bank card"), () -> {
            field(window, in("银行卡号", "Card number"), CARD);
            field(window, in("再输入一遍", "Once more"), CARD);
            choose(window, in("下一步", "Next"));
        });
        answers.put(in("结果通知到哪个手机", "Which mobile number"), () -> {
            field(window, in("手机号码", "Mobile number"), MOBILE);
            choose(window, in("获取验证码", "Get code"));
            field(window, in("短信验证码", "Code"), sandbox.developerSide().phone(MOBILE).getFirst().code());
            choose(window, in("下一步", "Next"));
        });
    }

    /** Hears what is asked, and does what has to be done. */
    private void answer(HeardWindow window) {
        String said = said();
        if (said.contains(in("插上耳机", "Plug them in")) && !window.plugged()) {
            window.plugIn();
            listen(window);
            return;
        }
        Runnable next = answers.entrySet()
                .stream()
                .filter(question -> said.contains(question.getKey()))
                .max(Comparator.comparingInt(question -> said.lastIndexOf(question.getKey())))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("does not know what to do after hearing: " + said));
        since = heard.size();
        next.run();
        listen(window);
        if (since == heard.size()) {
            press(window, KeyCode.F2); // nothing was said: where am I?
        }
    }

    private void field(HeardWindow window, String name, String text) {
        choose(window, name);
        type(window, text);
    }

    /** Each key is heard, or at least counted. */
    private void type(HeardWindow window, String text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            int before = heard.size();
            press(window, KeyCode.valueOf("DIGIT" + digit));
            assertThat(heard.subList(before, heard.size())).as("echo")
                    .anySatisfy(said -> assertThat(said.text())
                            .matches("%s|已输入 \\d+ 位。|\\d+ typed[.]".formatted(digit)));
        }
    }

    /** Goes down until it hears the name, at most once around, and presses that. */
    private void choose(HeardWindow window, String name) {
        int most = 1;
        for (int i = 0; i <= most; i++) {
            int before = heard.size();
            press(window, KeyCode.DOWN);
            List<String> spot = heard.subList(before, heard.size()).stream().map(Utterance::text).toList();
            Matcher place = PLACE.matcher(String.join("", spot));
            if (place.find()) {
                most = Integer.parseInt(place.group(2));
            }
            if (!spot.isEmpty() && spot.getFirst().startsWith(name)) {
                assertThat(String.join("", spot)).as("can be pressed").doesNotContain("现在不能选", "not available");
                press(window, KeyCode.ENTER);
                return;
            }
        }
        throw new AssertionError("never heard " + name + " in: " + heard.subList(Math.max(0, heard.size() - 40),
                heard.size()).stream().map(Utterance::text).toList());
    }

    private void press(HeardWindow window, KeyCode code) {
        window.key(code);
        listen(window);
    }

    /** Nobody beside them may hear anything of theirs. */
    private void listen(HeardWindow window) {
        List<Utterance> now = window.heard();
        if (!window.plugged()) {
            assertThat(now).noneMatch(Utterance::personal)
                    .noneMatch(said -> said.text().contains(NAME)
                            || said.text().matches("(?s).*(\\d{4}|\\d 元|CNY \\d).*"));
        }
        heard.addAll(now);
    }

    private String said() {
        return String.join("\n", heard.subList(since, heard.size()).stream().map(Utterance::text).toList());
    }

    private void toldOfThePerson() {
        assertThat(heard).filteredOn(Utterance::personal)
                .extracting(Utterance::text)
                .anyMatch(text -> text.contains(NAME))
                .anyMatch(text -> text.replace(" ", "").contains(NUMBER))
                .anyMatch(text -> text.contains(in("5,000.00 元", "CNY 5,000.00")));
        assertThat(heard).filteredOn(said -> !said.personal())
                .extracting(Utterance::text)
                .noneMatch(text -> text.contains(NAME) || text.replace(" ", "").contains(NUMBER)
                        || text.contains("5,000"));
    }

    private void toldHowItWent() {
        assertThat(heard).extracting(Utterance::text)
                .anyMatch(text -> text.startsWith(in("已办成", "Done")))
                .anyMatch(text -> text.startsWith(in("您的查询编号", "Your number")))
                .anyMatch(text -> text.startsWith(in("回执已打印", "Receipt printed")))
                .anyMatch(text -> text.startsWith(in("第 4 步，共 ", "Step 4 of ")))
                .anyMatch(text -> text.startsWith(in("请别忘了取走", "Please take along")))
                .anyMatch(text -> text.startsWith(in("您的信息已从本机清除", "Your data has been removed")));
    }
}
