package cn.banshi.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whoever writes wrongly what somebody else agrees to here learns the file, the line, the field and the cure. */
class BadAgreementTest extends ChangedService {

    BadAgreementTest() {
        super("newborn");
    }

    private String said(String from, String to) throws IOException {
        return said(from, to, RuleBooks::check);
    }

    @Test
    void namesAnAgreementOfNobody() throws IOException {
        String who = "        coSigner: {zh: 孩子另一方家长, en: \"the child's other parent\"}\n";
        assertThat(said(who, "")).contains("newborn.yaml:", "procedure.ending.parts.0", "coSigner");
    }

    @Test
    void namesAClauseThatTheApplicantAgreesToThemselves() throws IOException {
        assertThat(said("id: other-parent", "id: identity-card"))
                .contains("procedure.ending.parts.0.agreement is 'identity-card', which the applicant agrees to; "
                        + "give the other person's an id of its own");
    }

    @Test
    void findsNothingToSayOfWhatShips() throws IOException {
        assertThat(said("id: other-parent", "id: other-parent")).isEmpty();
    }
}
