package cn.banshi.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banshi.core.audit.AuditEvent.DataAsked;
import cn.banshi.core.audit.AuditEvent.SubmissionRecorded;
import cn.banshi.core.audit.AuditEvent.VisitEnded;
import cn.banshi.core.text.Fields;
import cn.banshi.core.text.Word;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be audited is known beforehand, and a person is not among it. */
class CatalogueTest {

    private static final Set<String> TYPES = Set.of("int", "long", "boolean", Word.class.getTypeName(),
            Digest.class.getTypeName(), UUID.class.getTypeName(), "java.util.List<" + Word.class.getTypeName() + ">");

    @TestFactory
    Stream<DynamicTest> hasNoFieldForText() {
        return Stream.of(AuditEvent.class.getPermittedSubclasses())
                .map(event -> DynamicTest.dynamicTest(event.getSimpleName(), () -> {
                    for (RecordComponent field : event.getRecordComponents()) {
                        assertThat(TYPES.contains(field.getGenericType().getTypeName()) || field.getType().isEnum())
                                .as("%s is a type that text fits into", field)
                                .isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> takesNothingOfAPersonForAWord() {
        return Stream.of("王明远", "410199198506150015", "13800138000", "6299990000000000012", "演示路 1 号", "a b", "", "a=b",
                "-", "410106150015", "x".repeat(65))
                .map(text -> DynamicTest.dynamicTest("'" + text + "'", () -> {
                    assertThatThrownBy(() -> Word.of(text)).isInstanceOf(IllegalArgumentException.class)
                            .hasMessageNotContaining(text.isEmpty() ? "never" : text);
                    assertThat(Word.orOther(text)).isEqualTo(Word.of("other"));
                }));
    }

    @Test
    void writesAnEventInOneWayOnly() {
        var key = UUID.fromString("01932f5e-7b00-7000-8000-000000000042");
        assertThat(Payload.of(new SubmissionRecorded(Word.of("0007-00042-K"), key, Word.of("fund-withdrawal"),
                Word.of("1.0"))))
                .isEqualTo("reference=0007-00042-K key=01932f5e-7b00-7000-8000-000000000042 service=fund-withdrawal"
                        + " version=1.0");
        assertThat(Payload.of(new DataAsked(3, Word.of("fund-withdrawal"), Word.of("1.0"), new Digest("ab".repeat(32)),
                List.of(Word.of("fund-account"), Word.of("fund-loans")))))
                .isEqualTo("visit=3 service=fund-withdrawal version=1.0 purpose=" + "ab".repeat(32)
                        + " interfaces=fund-account,fund-loans");
        assertThat(Payload.of(new VisitEnded(1, AuditEvent.End.TIMED_OUT))).isEqualTo("visit=1 how=timed-out");
        assertThat(Fields.nameOf(DataAsked.class)).isEqualTo("data-asked");
    }
}
