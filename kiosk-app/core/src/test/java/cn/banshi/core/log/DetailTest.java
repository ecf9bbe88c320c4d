package cn.banshi.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others said comes into the log without what could be about a person. */
class DetailTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{9}|[0-9](?:[ -]?[0-9]){10}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        no paper (status 0x20)                        | no paper (status 0x20)
        /var/lib/banshi/terminal.db: disk I/O error   | /var/lib/banshi/terminal.db: disk I/O error
        ends 2026-11-23T01:00:00Z                     | ends 2026-11-23T01:00:00Z
        at 2026-11-23 01:00 for 0007-00042-7          | at 2026-11-23 01:00 for 0007-00042-7
        connect to 192.168.100.200:8443 refused       | connect to 192.168.100.200:8443 refused
        token 'abc' and "def"                         | token 'abc' and 'def'
        """)
    void leavesWhatStaffNeed(String said, String written) {
        assertThat(Detail.of(said).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        unexpected '41019919850615001X' in line 3          | unexpected '(17 digits)' in line 3
        410199198506150015                                 | (18 digits)
        call 138-0013-8000 or 138 0013 8000                | call (11 digits) or (11 digits)
        card 6299 9900 0000 0000 012                       | card (19 digits)
        account 410106150                                  | account (9 digits)
        Unrecognized token '王明远': was expecting         | Unrecognized token '~': was expecting
        GET https://h.example/v1/persons?name=wang&id=4101 failed | GET https://h.example/v1/persons?~ failed
        ４１０１９９１９８５０６１５００１５               | ~
        """)
    void leavesOutWhatCouldBeAboutAPerson(String said, String written) {
        assertThat(Detail.of(said).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nDEFECT forged=line", "a\r\nb", "a\u001b[31mred", "a\u0000b", "a\u2028b", "a\u202eb"})
    void cannotBreakTheLine(String said) {
        assertThat(Detail.of(said).text()).matches("[ -~]+").contains("~");
    }

    @Test
    void isShortHoweverMuchIsSaid() {
        assertThat(Detail.of("x".repeat(100_000)).text()).hasSize(302).endsWith("..");
        assertThat(Detail.of("1 ".repeat(100_000)).text()).hasSizeLessThan(303).doesNotContainPattern(NUMBER);
        assertThat(Detail.of(null).text()).isEmpty();
    }

    @Test
    void holdsForWhateverIsSaid() {
        var random = new Random(7);
        String letters = "0123456789 -0123456789xX\"\n王?http://ab\u0660";
        for (int i = 0; i < 20_000; i++) {
            var said = new StringBuilder();
            for (int j = random.nextInt(80); j > 0; j--) {
                said.append(letters.charAt(random.nextInt(letters.length())));
            }
            String written = Detail.of(said.toString()).text();
            assertThat(written).matches("[ !#-~]*").doesNotContainPattern(NUMBER);
            assertThat(Detail.of(written).text()).as("cleaned once is cleaned").isEqualTo(written);
        }
    }
}
