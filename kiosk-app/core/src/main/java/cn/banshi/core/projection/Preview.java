package cn.banshi.core.projection;

import cn.banshi.core.backend.Backend;
import cn.banshi.core.form.Answers.Silence;
import cn.banshi.core.form.Form;
import cn.banshi.core.journey.Answer;
import cn.banshi.core.form.RuleBooks;
import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Service;
import cn.banshi.core.screen.CardPlace;
import cn.banshi.core.screen.Comfort;
import cn.banshi.core.screen.Presentation;
import cn.banshi.core.screen.Door;
import cn.banshi.core.screen.Phase;
import cn.banshi.core.screen.Paper;
import cn.banshi.core.session.Cover;
import cn.banshi.core.session.Delays;
import cn.banshi.core.session.LeftCard;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.Plate;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Note;
import cn.banshi.core.session.Payable;
import cn.banshi.core.session.Truth;
import cn.banshi.core.session.Snapshot;
import cn.banshi.core.session.Terminal;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Language;
import cn.banshi.core.text.Money;
import cn.banshi.core.text.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every screen of one service for its author, with {@link Specimen} values: each page of its form as if it were asked, whatever
 * its condition says.
 */
public final class Preview {

    /** A day as good as any: pictures of the same service are the same tomorrow. */
    public static final Instant THEN = Instant.parse("2026-01-05T02:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(THEN);

    private static final Plate LOOKING = new Plate.Looking(Optional.empty(), Optional.empty(), 0, 0, true);

    private final Service service;
    private final Projector projector;
    private final VisitForms forms;
    private final Visit visit = new Visit();
    private final Language language;
    private final List<Leaf> leaves = new ArrayList<>();

    /** @param name two digits in the order of the visit, and what it is: {@code 05-form-reason} */
    public record Leaf(String name, Presentation presentation) {}

    private Preview(Service asked, Texts texts, Terminal terminal, Language language) {
        this.service = laidOpen(asked);
        this.language = language;
        Library library = new Library(new Catalogue(List.of(service), List.of()), new RuleBooks(), texts, terminal);
        this.projector = new Projector(library, Delays.STANDARD, CLOCK,
                new Surroundings(() -> true, () -> true, () -> EnumSet.of(CardPlace.READER), () -> Door.OPEN,
                        Optional.empty(), Optional.of(() -> true)));
        this.forms = new VisitForms(library, CLOCK);
    }

    /** @param service whose rules are usable, see {@link RuleBooks#check} */
    public static List<Leaf> of(Service service, Texts texts, Terminal terminal, Language language) {
        Preview preview = new Preview(service, texts, terminal, language);
        preview.add("about", new SessionState.Intro(service.id(), Optional.empty()));
        preview.service.procedure().ifPresent(preview::walk);
        return List.copyOf(preview.leaves);
    }

    private static Service laidOpen(Service service) {
        return new Service(service.id(), service.version(), service.offer(), service.about(),
                service.procedure().map(Procedure::laidOpen));
    }

    private void walk(Procedure procedure) {
        String id = service.id();
        if (procedure.has(StepKind.CONSENT)) {
            add("consent", new SessionState.Consent(id));
        }
        if (procedure.has(StepKind.IDENTIFY)) {
            add("identify", new SessionState.Identifying(id, Phase.WAITING, Optional.empty(), 0));
        }
        procedure.onBehalf().ifPresent(others -> {
            visit.behalf().keep(Specimen.principals(others.kinds(), THEN));
            add("for-whom", new SessionState.ForWhom(id, others.forOneself()));
        });
        know(procedure);
        if (procedure.has(StepKind.CONDITIONS)) {
            conditions(procedure);
        }
        if (procedure.has(StepKind.CONFIRM)) {
            add("confirm", new SessionState.Confirm(id));
            add("data-wrong", new SessionState.DataWrong(id));
        }
        for (Page page : procedure.pages()) {
            page(page);
        }
        visit.originals().offerPhone(true);
        for (Material material : procedure.materials()) {
            add("material-" + material.id(),
                    new SessionState.Material(id, material.id(), 0, LOOKING, false));
            material.certificate().ifPresent(onFile -> onFile(material, onFile));
        }
        switch (procedure.ending()) {
            case Filing filing -> filing(id, procedure, filing);
            case Answer answer -> answer(id, answer);
        }
    }

    /** As it is where the person has the certificate. */
    private void onFile(Material material, Material.OnFile onFile) {
        DataSource store = service.procedureHere()
                .known()
                .data()
                .stream()
                .filter(source -> source.as().equals(onFile.of()))
                .findFirst()
                .orElseThrow();
        visit.answers().keep(store, Specimen.origin(THEN), Specimen.certificate(onFile));
        add("material-" + material.id() + "-on-file",
                new SessionState.Material(service.id(), material.id(), 0, new Plate.OnFile(), false));
        visit.answers().keep(store, Specimen.origin(THEN), Map.of());
    }

    /** As the data stands, and as it stands when nobody answers. */
    private void conditions(Procedure procedure) {
        visit.scanning(true);
        add("conditions", eligibility());
        procedure.known().data().forEach(source -> visit.answers().keep(source.as(), Silence.NO_ANSWER));
        add("conditions-not-known", eligibility());
        visit.scanning(false);
        know(procedure);
    }

    private SessionState eligibility() {
        return new SessionState.Eligibility(service.id(), forms.form(service.id(), visit).refusal().isEmpty());
    }

    private void filing(String id, Procedure procedure, Filing filing) {
        if (procedure.has(StepKind.REVIEW)) {
            add("review", new SessionState.Review(id));
        }
        if (procedure.has(StepKind.SIGN)) {
            add("sign", new SessionState.Signing(id));
        }
        visit.keep(new Backend.Receipt("ZZ2026010500070004200001", THEN, Backend.Verdict.APPROVED, "",
                Specimen.WORDS, Optional.empty(), Specimen.wire(filing.result().details())));
        filing.payment().ifPresent(payment -> payment(id, payment));
        for (Truth truth : List.of(Truth.DONE, Truth.REFUSED, Truth.MAYBE_HANDED_OVER)) {
            add("result-" + truth.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new SessionState.Result(id, "0007-00042-7", truth, Paper.PRINTED, Optional.empty()));
        }
    }

    /** The office asks for what was computed, where that is known. */
    private void payment(String id, Filing.Payment payment) {
        long fen = forms.form(id, visit)
                .wording()
                .plain(payment.amount())
                .flatMap(plain -> Money.fen(plain).stream().boxed().findFirst())
                .orElse(Specimen.FEN);
        visit.keep(new Visit.Billed(Specimen.order(THEN, fen), THEN));
        for (Payable bill : List.of(Payable.OPEN, Payable.EXPIRED, Payable.NOT_KNOWN)) {
            add("payment-" + bill.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    new SessionState.Paying(id, "0007-00042-7", Optional.empty(), bill, 0));
        }
        add("result-to-pay",
                new SessionState.Result(id, "0007-00042-7", Truth.TO_PAY, Paper.PRINTED, Optional.empty()));
    }

    private void answer(String id, Answer answer) {
        var shown = new SessionState.Answered(id, false);
        for (DataSource source : answer.data()) {
            visit.answers().keep(source, Specimen.origin(THEN), Specimen.data(source, answer));
        }
        add("answer", shown);
        for (DataSource source : answer.data()) {
            visit.answers().keep(source, Specimen.origin(THEN), Map.of());
        }
        add("answer-nothing", shown);
        answer.data().forEach(source -> visit.answers().keep(source.as(), Silence.NO_ANSWER));
        add("answer-silent", new SessionState.Answered(id, true));
    }

    private void know(Procedure procedure) {
        visit.answers().keep("applicant", Specimen.origin(THEN), Specimen.APPLICANT);
        for (DataSource source : procedure.known().data()) {
            visit.answers().keep(source, Specimen.origin(THEN), Specimen.data(source));
        }
    }

    /** As it is met, and as it stands when everything was entered. */
    private void page(Page page) {
        add("form-" + page.id(), at(page, Optional.empty()));
        for (Field field : page.fields()) {
            Form form = forms.form(service.id(), visit);
            visit.answers().enter(field.id(), Specimen.entry(form, field, visit.answers()));
        }
        for (DataSource source : page.guards().asks()) {
            visit.answers().keep(source, Specimen.origin(THEN), Specimen.data(source));
        }
        add("form-" + page.id() + "-filled", at(page, page.fields()
                .stream()
                .filter(field -> !(field instanceof Field.Choice))
                .map(Field::id)
                .findFirst()));
    }

    /** @param focus what the keys type into */
    private SessionState.Form at(Page page, Optional<String> focus) {
        return new SessionState.Form(service.id(), page.id(), 0, focus, false, false,
                new Note(Note.Kind.NONE, 0));
    }

    private void add(String name, SessionState state) {
        var mode = new Snapshot.Mode(language, Comfort.usual(), Snapshot.Mode.Known.SURELY, true, false,
                false);
        var snapshot = new Snapshot(state, new Cover.None(), mode, LeftCard.UNKNOWN, CardPlace.READER);
        leaves.add(new Leaf(String.format(Locale.ROOT, "%02d-%s", leaves.size() + 1, name),
                projector.of(snapshot, visit)));
    }
}
