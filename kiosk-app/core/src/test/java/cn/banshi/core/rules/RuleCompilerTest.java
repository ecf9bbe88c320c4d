package cn.banshi.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.rules.RuleCompiler.Compiled;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules may say and what they answer. */
class RuleCompilerTest {

    private final RuleCompiler compiler = new RuleCompiler(Map.of("amount", Kind.MONEY, "account.balance", Kind.MONEY,
            "account.state", Kind.TEXT, "today", Kind.DATE, "account.sealedOn", Kind.DATE, "married", Kind.FLAG,
            "estate.homes", Kind.LIST));

    private Rule rule(String text, Kind kind) {
        return ((Compiled.Ready) compiler.compile(text, kind)).rule();
    }

    @Test
    void comparesMoneyInFen() {
        Rule rule = rule("amount <= account.balance", Kind.FLAG);

        assertThat(rule.holds(Map.of("amount", 100L, "account.balance", 100L))).isTrue();
        assertThat(rule.fails(Map.of("amount", 101L, "account.balance", 100L))).isTrue();
    }

    @Test
    void neitherHoldsNorFailsWhileSomethingIsNotKnown() {
        Rule rule = rule("amount <= account.balance", Kind.FLAG);

        assertThat(rule.holds(Map.of("amount", 100L))).isFalse();
        assertThat(rule.fails(Map.of("amount", 100L))).isFalse();
        assertThat(rule.evaluate(Map.of("amount", 100L))).isEqualTo(new Verdict.Unknown());
    }

    @Test
    void decidesWithoutWhatDoesNotMatter() {
        Rule rule = rule("account.state == 'NORMAL' || today - account.sealedOn >= 184", Kind.FLAG);

        assertThat(rule.holds(Map.of("account.state", "NORMAL"))).isTrue();
    }

    /** Of a long form hundreds of values are known; looking at all of them for each rule took milliseconds a keystroke. */
    @Test
    void looksAtNothingItDoesNotSpeakOf() {
        Set<Object> asked = new HashSet<>();
        Map<String, Object> values = new AbstractMap<>() {
            @Override
            public Object get(Object name) {
                asked.add(name);
                return 100L;
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                throw new AssertionError("everything that is known was looked at");
            }
        };

        assertThat(rule("amount <= account.balance", Kind.FLAG).holds(values)).isTrue();
        assertThat(asked).containsExactlyInAnyOrder("amount", "account.balance");
    }

    @Test
    void countsDays() {
        Rule rule = rule("today - account.sealedOn >= 184", Kind.FLAG);

        assertThat(rule.holds(Map.of("today", 20_000L, "account.sealedOn", 19_816L))).isTrue();
        assertThat(rule.fails(Map.of("today", 20_000L, "account.sealedOn", 19_817L))).isTrue();
    }

    @Test
    void takesTheLeastOfTwoAmounts() {
        assertThat(rule("math.least(amount, account.balance)", Kind.MONEY).evaluate(
                Map.of("amount", 3L, "account.balance", 2L))).isEqualTo(new Verdict.Value(2L));
    }

    @Test
    void looksIntoLists() {
        Rule rule = rule("size(estate.homes) == 0 || estate.homes.exists(h, h.address == 'A')", Kind.FLAG);

        assertThat(rule.holds(Map.of("estate.homes", List.of()))).isTrue();
        assertThat(rule.holds(Map.of("estate.homes", List.of(Map.of("address", "A"))))).isTrue();
        assertThat(rule.fails(Map.of("estate.homes", List.of(Map.of("address", "B"))))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount >", "amount", "amount > 'a'", "amuont > 1", "account.state == 1",
        "estate.homes == 0", "1 == 1 && amount"})
    void refusesWhatIsNoQuestionOfYesOrNo(String text) {
        assertThat(compiler.compile(text, Kind.FLAG)).isInstanceOfSatisfying(Compiled.Faulty.class,
                faulty -> assertThat(faulty.detail()).isNotBlank());
    }

    @Test
    void refusesARuleThatIsTooLong() {
        assertThat(compiler.compile("amount > 1" + " || amount > 1".repeat(100), Kind.FLAG)).isInstanceOf(
                Compiled.Faulty.class);
    }
}
