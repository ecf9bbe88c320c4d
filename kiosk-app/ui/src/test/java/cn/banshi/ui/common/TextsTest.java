package cn.banshi.ui.common;

import cn.banshi.core.screen.Comfort.Contrast;
import cn.banshi.core.screen.Comfort.Reach;
import cn.banshi.core.screen.Comfort.TextSize;
import cn.banshi.core.screen.Comfort.Speech.Rate;
import cn.banshi.core.screen.Doubt;
import cn.banshi.core.screen.Asked;
import cn.banshi.core.screen.Candidate;
import cn.banshi.core.screen.HelpCall;
import cn.banshi.core.screen.SealedAnswer;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.OthersWord;
import cn.banshi.core.screen.PlateTrouble;
import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.screen.Condition.Standing;
import cn.banshi.core.screen.Missed;
import cn.banshi.core.screen.NumberTrouble;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.screen.Scan;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.screen.ServiceTile;
import cn.banshi.core.screen.Usual;
import cn.banshi.core.text.Language;
import cn.banshi.ui.keyboard.InputWay;
import cn.banshi.ui.keyboard.StrokeKey;
import cn.banshi.ui.keyboard.StrokePart;
import cn.banshi.ui.speech.Spot;
import cn.banshi.ui.theme.Assets;
import cn.banshi.ui.theme.Icons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key used exists in both languages, and none is there for nothing; the same for icons. */
class TextsTest {

    private static final Path ROOT = Path.of(System.getProperty("banshi.root", "../.."));
    private static final Assets ASSETS = new Assets(ROOT.resolve("assets"));
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** Texts that exist once for every constant. */
    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("depth", ServiceTile.Depth.values()), Map.entry("depth.meaning", ServiceTile.Depth.values()),
            Map.entry("bar.help", HelpCall.Stage.values()), Map.entry("help.call", HelpCall.Stage.values()),
            Map.entry("help.call.what", HelpCall.Stage.values()),
            Map.entry("number-trouble", NumberTrouble.values()),
            Map.entry("number-trouble.what", NumberTrouble.values()), Map.entry("missed", Missed.values()),
            Map.entry("missed.what", Missed.values()),
            Map.entry("identify.problem", IdentityProblem.values()),
            Map.entry("identify.remedy", IdentityProblem.values()),
            Map.entry("material.trouble", PlateTrouble.values()),
            Map.entry("material.remedy", PlateTrouble.values()),
            Map.entry("working", Screen.Working.Work.values()), Map.entry("working.usual", Usual.values()),
            Map.entry("paper", Paper.values()),
            Map.entry("paper.what", Paper.values()), Map.entry("slip", Paper.values()),
            Map.entry("slip.what", Paper.values()),
            Map.entry("proof", SealedAnswer.State.values()), Map.entry("copy", SealedAnswer.State.values()),
            Map.entry("draft.slip", Paper.values()),
            Map.entry("draft.slip.what", Paper.values()), Map.entry("fault.happened", FaultCode.values()),
            Map.entry("speech.role", Spot.Role.values()), Map.entry("display.contrast", Contrast.values()),
            Map.entry("display.reach", Reach.values()),
            Map.entry("display.text", TextSize.values()),
            Map.entry("display.rate", Rate.values()),
            Map.entry("face.ask", Asked.values()), Map.entry("pad.way", InputWay.values()),
            Map.entry("pad.way.spoken", InputWay.values()), Map.entry("stroke", StrokeKey.values()),
            Map.entry("stroke.part", StrokePart.values()),
            Map.entry("face.how", Asked.values()),
            Map.entry("face.doubt", Doubt.values()),
            Map.entry("face.remedy", Doubt.values()),
            Map.entry("payment.over", Scan.Why.values()), Map.entry("payment.over.what", Scan.Why.values()),
            Map.entry("conditions", Standing.values()), Map.entry("forwhom", Candidate.Kind.values()),
            Map.entry("conditions.question", Standing.values()),
            Map.entry("conditions.hint", Standing.values()),
            Map.entry("other.question", OthersWord.values()), Map.entry("other.hint", OthersWord.values()),
            Map.entry("other.next", OthersWord.values()), Map.entry("other.next.what", OthersWord.values()),
            Map.entry("other.decline", OthersWord.values()), Map.entry("other.agree", OthersWord.values()),
            Map.entry("fault.means", FaultCode.values()), Map.entry("fault.now", FaultCode.values()));

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(texts(Language.EN).keys()).containsExactlyInAnyOrderElementsOf(texts(Language.ZH).keys());
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        Set<String> wanted = new TreeSet<>();
        Set<String> literals = literals();
        Set<String> keys = texts(Language.ZH).keys();
        literals.stream().filter(keys::contains).forEach(wanted::add);
        FAMILIES.forEach((family, constants) -> {
            assertThat(literals).contains(family);
            Arrays.stream(constants).forEach(c -> wanted.add(family + "." + c.name()));
        });
        Stream.of("language.zh", "language.en", "rate.1", "rate.2", "rate.3", "rate.4", "rate.5").forEach(wanted::add);
        assertThat(new TreeSet<>(keys)).isEqualTo(wanted);
    }

    @Test
    void sayingsTakeTheSameValuesInBothLanguages() {
        Texts zh = texts(Language.ZH);
        Texts en = texts(Language.EN);
        assertThat(zh.keys()).allSatisfy(key -> assertThat(places(zh.get(key))).as(key).isEqualTo(places(en.get(key))));
    }

    @Test
    void chineseIsPunctuatedInFullWidth() {
        Texts zh = texts(Language.ZH);
        assertThat(zh.keys())
                .allSatisfy(key -> assertThat(zh.get(key)).as(key).doesNotContainPattern("[一-鿿][,.?!;:(]"));
    }

    @Test
    void everyIconNamedInTheCodeIsInTheCatalogue() throws IOException {
        Set<String> names = Icons.load(ASSETS).names();
        assertThat(names).contains("hall", "face-1", "face-2", "face-3", "face-4", "face-5");
        Matcher icon = Pattern.compile("(?:icon|iconBox|disc|notice|place)\\((?:\"[a-z-]+\", )?\"([a-z-]+)\"")
                .matcher(sources());
        Set<String> used = new TreeSet<>();
        while (icon.find()) {
            used.add(icon.group(1));
        }
        assertThat(used).hasSizeGreaterThan(10).isSubsetOf(with(names, "face-"));
    }

    private static Set<String> with(Set<String> names, String prefix) {
        Set<String> all = new TreeSet<>(names);
        all.add(prefix);
        return all;
    }

    private static Texts texts(Language language) {
        return Texts.load(ASSETS, language);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new TreeSet<>();
        Matcher literal = LITERAL.matcher(sources());
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        return literals;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(ROOT.resolve("kiosk-app/ui/src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
