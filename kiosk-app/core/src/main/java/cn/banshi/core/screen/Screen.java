package cn.banshi.core.screen;

import cn.banshi.core.fault.FaultCode;
import cn.banshi.core.text.Localized;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page the window shows. Nothing personal on attract, goodbye and fault. */
public sealed interface Screen {

    /** Whether what was filled in can be kept to go on elsewhere. */
    default boolean keepable() {
        return false;
    }

    /**
     * Nobody is there.
     *
     * @param highlights up to four services
     * @param services how many services are done here; the others are only explained
     * @param printing whether receipts can be printed just now
     * @param door what can be begun
     * @param cardLeft empty when none was left
     */
    record Attract(List<ServiceTile> highlights, int services, boolean printing, Door door,
            Optional<CardLeft> cardLeft) implements Screen {

        /**
         * A card that nobody came for.
         *
         * @param what whoever comes by should do about it
         */
        public record CardLeft(CardPlace place, Localized what) {}
    }

    /**
     * @param persons services for persons
     * @param entities services for legal persons
     * @param door what can be begun; unless it is open the screen says what still works
     * @param searchable how many services can be looked for by name; 0 while none can
     * @param few what most come for, of which elder mode shows nothing else at first; empty outside elder mode
     */
    record Home(List<ServiceTile> persons, List<ServiceTile> entities, Door door, int searchable,
            List<ServiceTile> few) implements Screen {

        /** Outside elder mode. */
        public Home(List<ServiceTile> persons, List<ServiceTile> entities, Door door, int searchable) {
            this(persons, entities, door, searchable, List.of());
        }
    }

    /**
     * Looking for a service by what it is called.
     *
     * @param hits best first; there may be more
     * @param total how many there are
     * @param themes what can be looked for without typing, the largest first; none once something is typed
     * @param number that was typed in the place of a name, as it stands on a slip; empty when it is none
     */
    record Search(String typed, List<Hit> hits, int total, List<Localized> themes, Optional<String> number)
            implements
                Screen {

        /** @param department who answers for it; empty where nobody is known */
        public record Hit(ServiceTile tile, Optional<Localized> department) {}
    }

    /**
     * The number is asked for of what was begun elsewhere.
     *
     * @param typed letters and digits so far
     * @param shown the same in groups, as on a slip
     * @param scanning whether its QR code can be held under the scanner
     * @param trouble why the last one leads no further; empty before
     */
    record GoOn(String typed, String shown, boolean scanning, Optional<NumberTrouble> trouble) implements Screen {}

    /**
     * What a service is, before anything is asked.
     *
     * @param needs what to have at hand
     * @param conditions who may
     * @param steps what will happen, in order; empty for a guide
     * @param where where else it can be done
     * @param lacking what goes without here just now, and how; none where it is closed
     * @param closed why it cannot be started here now; empty when it can
     * @param slip what became of the slip; empty while none was asked for
     * @param printing whether one can be asked for
     */
    record ServiceIntro(ServiceTile tile, Localized summary, Localized promise, Localized fee, List<Localized> needs,
            List<Localized> conditions, List<Localized> steps, Localized where, List<Localized> lacking,
            Optional<Localized> closed, Optional<Paper> slip, boolean printing)
            implements
                Screen {

        /** Whether this can only be done elsewhere, now or ever. */
        public boolean elsewhere() {
            return closed.isPresent() || steps.isEmpty();
        }

        /** The same page with another truth about paper. */
        public ServiceIntro with(Optional<Paper> other, boolean can) {
            return new ServiceIntro(tile, summary, promise, fee, needs, conditions, steps, where, lacking, closed,
                    other, can);
        }
    }

    /** Notice and separate consents, before any personal data is read. */
    record Consent(Progress progress, List<Clause> clauses) implements Screen {

        public record Clause(Localized title, Localized body) {}
    }

    /**
     * @param places where a card or the app's code can be shown now; none while no reader works and number and SMS will do
     * @param problem why the last try did not work; empty on the first
     * @param notByNumber why number and SMS will not do; empty where they will
     * @param another whether it is somebody else's card, who entrusts the person identified
     */
    record Identify(Progress progress, Set<CardPlace> places, Phase phase, Optional<IdentityProblem> problem,
            Optional<Localized> notByNumber, boolean another)
            implements
                Screen {

        /** Where number and SMS will do as well. */
        public Identify(Progress progress, Set<CardPlace> places, Phase phase, Optional<IdentityProblem> problem) {
            this(progress, places, phase, problem, Optional.empty());
        }

        /** Of the person who is to be identified. */
        public Identify(Progress progress, Set<CardPlace> places, Phase phase, Optional<IdentityProblem> problem,
                Optional<Localized> notByNumber) {
            this(progress, places, phase, problem, notByNumber, false);
        }

        public Identify {
            places = Set.copyOf(places);
        }
    }

    /**
     * For whom it is.
     *
     * @param self masked name of the person identified; empty where it is nothing for oneself
     * @param others none only where somebody can entrust here
     * @param here whether somebody who is there, too, can entrust the person identified
     */
    record ForWhom(Progress progress, Optional<String> self, List<Candidate> others, boolean here)
            implements
                Screen {}

    /**
     * What somebody else who is there reads before they agree; to agree and not to weigh the same.
     *
     * @param visitor masked name of the person identified
     */
    record OtherConsent(Progress progress, OthersWord word, Consent.Clause clause, String visitor) implements Screen {}

    /**
     * Who may, condition by condition; those that keep the citizen from going on stand first.
     *
     * @param open whether the citizen can go on: no condition surely fails
     */
    record Conditions(Progress progress, List<Condition> conditions, boolean open) implements Screen {}

    /** What is known already, for the citizen to confirm. */
    record ConfirmData(Progress progress, List<KnownSection> sections) implements Screen {}

    /**
     * One page of the form.
     *
     * @param pageId stays the same while the citizen types on the page
     * @param facts known data that helps to answer
     * @param note where the facts come from; both languages empty when there are none
     * @param focus id of the field that the pad types into; empty when the page has none
     * @param keepable whether what was filled in can be kept to go on elsewhere
     */
    record FormPage(Progress progress, String pageId, Localized question, Localized hint, List<Row> facts,
            Localized note, List<FieldView> fields, Optional<String> focus, boolean keepable) implements Screen {}

    /** The consent of its own before a face is looked at; to agree and not to weigh the same. */
    record FaceConsent(Progress progress, Consent.Clause clause) implements Screen {}

    /**
     * The citizen stands before the camera.
     *
     * @param asked what they are to do now
     * @param made movements made so far, of {@code movements}
     * @param viewfinder what the camera sees
     */
    record FaceProof(Progress progress, Asked asked, int made, int movements, Viewfinder viewfinder)
            implements
                Screen {}

    /**
     * The face did not prove the person; the code by SMS always can.
     *
     * @param left how often it may still be tried
     */
    record FaceDoubt(Progress progress, Doubt doubt, int left) implements Screen {}

    /**
     * An original is photographed, one page after the other.
     *
     * @param title of the original
     * @param how which side, and what must be seen on it
     * @param pages taken already, in order; the pictures come from {@link Picture}
     * @param range how many there have to be, and can be
     * @param plate what goes on there
     * @param phone whether it can come from the citizen's phone as well
     */
    record Material(Progress progress, Localized title, Localized how, List<Picture> pages, Range range, OnPlate plate,
            boolean phone)
            implements
                Screen {

        public record Range(int least, int most) {}
    }

    /**
     * Everything once more.
     *
     * @param signed whether signing is what comes next; else it is filed at once
     * @param keepable whether what was filled in can be kept to go on elsewhere
     */
    record Review(Progress progress, List<ReviewSection> sections, boolean signed, boolean keepable)
            implements
                Screen {}

    /**
     * The person has begun this elsewhere.
     *
     * @param end where
     * @param savedAt when
     * @param rows what need not be filled in again, masked as everywhere
     */
    record DraftOffer(Localized end, Localized savedAt, List<Row> rows) implements Screen {}

    /**
     * A filed case was returned: what is to be corrected.
     *
     * @param said what the office wrote
     * @param until last day
     * @param what fields and originals, by name; none where the office's words say it all
     * @param others whether other parts of a bundle go on meanwhile
     */
    record Correction(String caseNumber, Localized said, Localized until, List<Localized> what, boolean others)
            implements
                Screen {}

    /**
     * The platform keeps what was filled in.
     *
     * @param until last day
     * @param qr content of the QR code for the phone
     * @param slip what became of the slip; empty while none was asked for
     * @param printing whether one can be asked for
     */
    record DraftKept(String number, Localized until, String qr, Optional<Paper> slip, boolean printing)
            implements
                Screen {}

    /** @param statement what is signed */
    record Sign(Progress progress, Localized statement, List<Row> summary) implements Screen {}

    /**
     * The terminal works, the citizen waits.
     *
     * @param usual how long it usually takes
     * @param leavable after five seconds: the citizen may go, the number is safe; without a number they go back to where it
     *     was asked, and lose nothing
     * @param reference the number; empty before one exists
     * @param began when the waiting did; empty as long as nobody measures it
     */
    record Working(Work work, Duration usual, boolean leavable, Optional<String> reference, Optional<Instant> began)
            implements
                Screen {

        public Working(Work work, Duration usual, boolean leavable, Optional<String> reference) {
            this(work, usual, leavable, reference, Optional.empty());
        }

        /** Of a waiting that began then and usually takes so long. */
        public Working since(Instant when, Duration other) {
            return new Working(work, other, leavable, reference, Optional.of(when));
        }

        public enum Work {
            VERIFYING_IDENTITY, FETCHING_DATA, SUBMITTING, KEEPING_DRAFT, FINDING_NUMBER, ORDERING_PAYMENT
        }
    }

    /** Filed, and to be paid with the citizen's own phone, now or later. */
    record Payment(Bill bill, Scan scan) implements Screen {}

    /**
     * The truth about the submission and the paper.
     *
     * @param reference number that finds the case on all four ends
     * @param qr content of the QR code for the phone
     * @param rated level given, 5 best; empty before
     */
    record Result(Outcome outcome, String reference, List<Row> rows, Paper paper, String qr, Optional<Integer> rated)
            implements
                Screen {}

    /**
     * What was looked up. Nothing was filed.
     *
     * @param slip what became of the slip; empty while none was asked for
     * @param printing whether one can be asked for
     * @param again whether something did not answer and can be asked once more
     * @param proof empty where nobody issues one, or where no terminal like this prints one
     */
    record Answer(Progress progress, List<AnswerSection> sections, Optional<Paper> slip, boolean printing,
            boolean again, Optional<SealedAnswer> proof, boolean payable) implements Screen {

        /** With nothing to be paid. */
        public Answer(Progress progress, List<AnswerSection> sections, Optional<Paper> slip, boolean printing,
                boolean again, Optional<SealedAnswer> proof) {
            this(progress, sections, slip, printing, again, proof, false);
        }
    }

    /** A low rating: what was wrong? */
    record Rating(int level, List<FieldView.Option> reasons, Set<String> chosen) implements Screen {}

    /**
     * The visit is over and wiped.
     *
     * @param slip of the receipt, if one came out
     * @param originals whether an original of the citizen may lie on the plate
     * @param seconds how long the screen stays; a card that lies there holds it longer
     */
    record Goodbye(Card card, Slip slip, boolean originals, int seconds) implements Screen {

        /** Without originals. */
        public Goodbye(Card card, Slip slip, int seconds) {
            this(card, slip, false, seconds);
        }

        /** Whether a card of the citizen lies here. */
        public enum Card {
            NONE,
            /** One was used, and the reader does not say whether it is gone. */
            MAYBE,
            /** It lies on the reader, and its owner is called. */
            LIES,
            /** It is in the slot, and its owner is called. */
            IN_SLOT
        }

        /** Whether paper of the citizen lies in the slot. */
        public enum Slip {
            NONE,
            /** A receipt came out, and is to be taken. */
            OUT,
            /** It still lies there, and its owner is called. */
            LIES
        }

        /** Whether somebody is called back. */
        public boolean calls() {
            return card == Card.LIES || card == Card.IN_SLOT || slip == Slip.LIES;
        }
    }

    /**
     * The terminal was cut off while somebody used it. Stands for whoever is still there.
     *
     * @param filed the application of that visit; empty when none had been recorded: then nothing was filed
     * @param whatNow what the citizen can do
     */
    record Interrupted(Optional<Filed> filed, List<Localized> whatNow) implements Screen {

        /**
         * @param received whether the backend has it already
         * @param qr content of the QR code for the phone
         * @param slip what became of the slip; empty while none was asked for
         */
        public record Filed(String reference, boolean received, String qr, Optional<Paper> slip) {}
    }

    /**
     * Something stopped the visit.
     *
     * @param reference number under which the case is found; empty when nothing was recorded
     * @param retry whether trying again makes sense
     * @param cardLies where the card of a visit that is over still lies; empty when it does not
     */
    record Fault(FaultCode code, Optional<String> reference, boolean retry, Optional<CardPlace> cardLies,
            Localized elsewhere)
            implements
                Screen {}
}
