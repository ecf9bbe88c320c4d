package cn.banshi.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.IdentityProblem;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.SessionEvent.Citizen;
import cn.banshi.core.session.SessionState.OtherCard;
import cn.banshi.core.session.SessionState.OtherRecording;
import cn.banshi.core.session.SessionState.Result;
import cn.banshi.core.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was filed is filed, whatever goes wrong when somebody else wants to agree to it. */
class OtherParentUnheardTest {

    private static final Result FILED = new Result(Samples.SERVICE, "0007-00042-K", Truth.TO_AGREE, Paper.PRINTING,
            Optional.empty());
    private static final Errand AGREES = new Errand.Agrees(FILED);

    private final SessionMachine machine = new SessionMachine(TestHall.catalogue(), Delays.STANDARD, Language.ZH);

    private Snapshot after(SessionState state, SessionEvent... events) {
        Snapshot now = new Snapshot(state, new Cover.None(), new Snapshot.Mode(Language.ZH, Comfort.usual(),
                Snapshot.Mode.Known.SURELY, false, false, false), LeftCard.NONE, CardPlace.READER);
        for (SessionEvent event : events) {
            now = machine.next(now, event).next();
        }
        return now;
    }

    private static OtherCard resting(IdentityProblem problem) {
        return new OtherCard(AGREES, Phase.RESTING, Optional.of(problem), 0);
    }

    @Test
    void isAskedAgainWhenThePlatformDoesNotAnswer() {
        OtherCard unanswered = resting(IdentityProblem.AGREES_UNANSWERED);

        assertThat(after(new OtherRecording(AGREES), new SessionEvent.BackendFailed()).state()).isEqualTo(unanswered);
        assertThat(after(new OtherRecording(AGREES), new SessionEvent.NotRecorded()).state()).isEqualTo(unanswered);
        assertThat(after(unanswered, new Citizen.RetryWanted()).state())
                .isEqualTo(new OtherCard(AGREES, Phase.WAITING, Optional.empty(), 0));
        assertThat(after(unanswered, new Citizen.Back()).state()).isEqualTo(FILED);
    }

    @Test
    void isSentToTheAppWhenNoReaderAnswers() {
        OtherCard waiting = new OtherCard(AGREES, Phase.WAITING, Optional.empty(), 0);

        assertThat(after(waiting, new SessionEvent.ReaderFailed()).state())
                .isEqualTo(resting(IdentityProblem.AGREES_WITHOUT_READER));
    }

    @Test
    void losesNoSlipThatComesOutMeanwhile() {
        OtherCard waiting = new OtherCard(AGREES, Phase.WAITING, Optional.empty(), 0);

        assertThat(after(waiting, new SessionEvent.Printed(Paper.PAPER_OUT), new Citizen.Back()).state())
                .isEqualTo(FILED.with(Paper.PAPER_OUT));
    }

    @Test
    void isOfferedNothingWhereNobodysWordIsMissing() {
        Result accepted = FILED.with(Truth.ACCEPTED);

        assertThat(after(accepted, new Citizen.OtherIsHere()).state()).isEqualTo(accepted);
    }
}
