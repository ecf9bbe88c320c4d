package cn.banshi.sandbox.backend;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.audit.AuditEvent.VisitWiped;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.speech.Utterance;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
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
    private static final Pattern PLACE = Pattern.compile("第 (\\d+) 项，共 (\\d+) 项");
    /** More questions than any service asks. */
    private static final int MOST = 40;

    private final SandboxBackend sandbox = Backends.start(Clock.systemUTC());
    /** Everything, in the order in which it was heard. */
    private final List<Utterance> heard = new ArrayList<>();
    private final Map<String, Runnable> answers = new LinkedHashMap<>();
    private int since;

    @Test
    void whatIsSaidIsEnough(@TempDir Path folder) {
        VisitHall.Place place = VisitHall.place(sandbox, folder);
        var hall = new VisitHall(place, NUMBER, NAME);
        try (var window = new HeardWindow(hall)) {
            knows(window);
            press(window, KeyCode.F2);
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
        answers.put("请最后核对一遍", () -> choose(window, "没有问题，去签名"));
        answers.put("请签名，或者按键确认", () -> {
            choose(window, "不写字，按键确认");
            choose(window, "签好了，提交");
        });
        answers.put("已办成", () -> choose(window, "结束"));
        answers.put("今天要办什么事", () -> choose(window, "提取公积金"));
        answers.put("办理时限", () -> choose(window, "开始办理"));
        answers.put("办理前，请您同意", () -> choose(window, "同意"));
        answers.put("请把身份证放在读卡区", window::waitAMoment);
        answers.put("正在", window::waitAMoment);
        answers.put("这些信息对吗", () -> choose(window, "信息正确"));
        answers.put("为什么提取", () -> {
            choose(window, "还房贷");
            choose(window, "下一步");
        });
        answers.put("还哪一笔贷款", () -> {
            choose(window, "演示银行");
            choose(window, "下一步");
        });
        answers.put("这次提取多少钱", () -> {
            type(window, AMOUNT);
            choose(window, "下一步");
        });
        answers.put("钱转到哪张银行卡", () -> {
            field(window, "银行卡号", CARD);
            field(window, "再输入一遍", CARD);
            choose(window, "下一步");
        });
        answers.put("结果通知到哪个手机", () -> {
            field(window, "手机号码", MOBILE);
            choose(window, "获取验证码");
            field(window, "短信验证码", sandbox.developerSide().phone(MOBILE).getFirst().code());
            choose(window, "下一步");
        });
    }

    /** Hears what is asked, and does what has to be done. */
    private void answer(HeardWindow window) {
        String said = said();
        if (said.contains("插上耳机") && !window.plugged()) {
            window.plugIn();
            press(window, KeyCode.F2);
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
                            .matches("%s|已输入 \\d+ 位。".formatted(digit)));
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
                assertThat(String.join("", spot)).as("can be pressed").doesNotContain("现在不能选");
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
                    .noneMatch(said -> said.text().contains(NAME) || said.text().matches("(?s).*(\\d{4}|元).*"));
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
                .anyMatch(text -> text.contains("5,000.00 元"));
        assertThat(heard).filteredOn(said -> !said.personal())
                .extracting(Utterance::text)
                .noneMatch(text -> text.contains(NAME) || text.replace(" ", "").contains(NUMBER)
                        || text.contains("5,000"));
    }

    private void toldHowItWent() {
        assertThat(heard).extracting(Utterance::text)
                .anyMatch(text -> text.startsWith("已办成"))
                .anyMatch(text -> text.startsWith("您的查询编号"))
                .anyMatch(text -> text.startsWith("回执已打印"))
                .anyMatch(text -> text.startsWith("第 4 步，共 "))
                .anyMatch(text -> text.startsWith("请别忘了取走"))
                .anyMatch(text -> text.startsWith("您的信息已从本机清除"));
    }
}
