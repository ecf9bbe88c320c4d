package cn.banshi.core.journey;

import cn.banshi.core.journey.Procedure.Requirement;
import cn.banshi.core.journey.Procedure.RowTemplate;
import cn.banshi.core.journey.Procedure.Shown;
import cn.banshi.core.journey.Procedure.Step;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a schema cannot say of a service: that names exist, that they are unique, that the steps are in order. */
final class ServiceCheck {

    private static final Set<StepKind> TO_FILE = EnumSet.of(StepKind.FORM);
    /** Nobody signs unknown, or what they have not seen whole. */
    private static final Set<StepKind> TO_SIGN = EnumSet.of(StepKind.IDENTIFY, StepKind.FORM, StepKind.REVIEW);
    /** All that can be asked of somebody who need not say who they are. */
    private static final Set<StepKind> OF_NOBODY = EnumSet.of(StepKind.FORM, StepKind.REVIEW);
    private static final Set<StepKind> TO_ANSWER = EnumSet.of(StepKind.IDENTIFY, StepKind.ANSWER);
    /** That belong to the other ending. */
    private static final Set<StepKind> NEVER_IN_ANSWER = EnumSet.of(StepKind.CONDITIONS, StepKind.CONFIRM,
            StepKind.MATERIAL, StepKind.REVIEW, StepKind.SIGN);

    /** As tiles that a finger hits, on one screen. */
    private static final int MOST_OPTIONS = 8;

    /** Name of what the slip says of originals. */
    private static final String ORIGINALS = "result.originals";

    private final Procedure procedure;
    private final Complaints complaints;
    private final Vocabulary vocabulary;

    private ServiceCheck(Procedure procedure, Complaints complaints) {
        this.procedure = procedure;
        this.complaints = complaints;
        this.vocabulary = Vocabulary.of(procedure);
    }

    static void check(Service service, String fileName, Complaints complaints) {
        if (!service.id().equals(fileName)) {
            complaints.add(List.of("id"),
                    "is '" + service.id() + "' but the file is named '" + fileName + "'; make them equal");
        }
        service.procedure().ifPresent(procedure -> new ServiceCheck(procedure, complaints).all());
        PartsCheck.check(service, complaints);
        PaymentCheck.check(service, complaints);
        OnBehalfCheck.check(service, complaints);
    }

    private void all() {
        vocabulary.doubled()
                .forEach(name -> complain("names '" + name + "' twice; every value needs a name of its own"));
        steps();
        eligible();
        confirm();
        for (int i = 0; i < procedure.pages().size(); i++) {
            page(List.of("procedure", "pages", Integer.toString(i)), procedure.pages().get(i));
        }
        materials();
        ending();
    }

    private void steps() {
        List<StepKind> kinds = procedure.steps().stream().map(Step::kind).toList();
        if (!kinds.equals(kinds.stream().sorted().distinct().toList())) {
            complain(
                    "is out of order; the order is consent, identify, conditions, confirm, form, material, review, sign, answer, each once",
                    "steps");
        }
        boolean answer = procedure.answer().isPresent();
        for (StepKind needed : answer ? TO_ANSWER : kinds.contains(StepKind.SIGN) ? TO_SIGN : TO_FILE) {
            if (!kinds.contains(needed)) {
                complain("has no step '" + word(needed) + "'; add it", "steps");
            }
        }
        for (StepKind never : answer ? NEVER_IN_ANSWER : EnumSet.of(StepKind.ANSWER)) {
            if (kinds.contains(never)) {
                complain("has a step '" + word(never) + "', which this ending knows nothing of; take it out", "steps");
            }
        }
        filed(kinds);
        if (kinds.contains(StepKind.FORM) == procedure.pages().isEmpty()) {
            complain("must hold pages exactly when there is a step 'form'", "pages");
        }
        if (kinds.contains(StepKind.CONSENT) == procedure.consents().isEmpty()) {
            complain("must hold clauses exactly when there is a step 'consent'", "consents");
        }
        if (kinds.contains(StepKind.MATERIAL) == procedure.materials().isEmpty()) {
            complain("must hold materials exactly when there is a step 'material'", "materials");
        }
    }

    /** What is filed without a signature, or by nobody in particular. */
    private void filed(List<StepKind> kinds) {
        if (!(procedure.ending() instanceof Filing filing)) {
            return;
        }
        boolean signs = kinds.contains(StepKind.SIGN);
        if (signs != filing.sign().isPresent() || signs != filing.document().isPresent()) {
            complain("must hold 'sign' and 'document' exactly when there is a step 'sign'", "ending");
        }
        if (!kinds.contains(StepKind.IDENTIFY) && !OF_NOBODY.containsAll(kinds)) {
            complain("has no step 'identify', so it may hold only 'form' and 'review'", "steps");
        }
    }

    private static String word(StepKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void eligible() {
        List<Requirement> all = procedure.known().eligible();
        boolean conditions = procedure.has(StepKind.CONDITIONS);
        if (conditions && all.isEmpty()) {
            complain("must hold requirements where there is a step 'conditions'", "known", "eligible");
        }
        for (int i = 0; i < all.size(); i++) {
            List<String> place = List.of("procedure", "known", "eligible", Integer.toString(i));
            names(with(place, "message"), all.get(i).message(), vocabulary.names());
            if (all.get(i).shown().isPresent() != conditions) {
                complaints.add(place, "must be 'shown' exactly when there is a step 'conditions'");
            }
            all.get(i).shown().ifPresent(shown -> shown(with(place, "shown"), shown));
        }
    }

    private void shown(List<String> place, Shown shown) {
        names(with(place, "title"), shown.title(), vocabulary.names());
        names(with(place, "evidence"), shown.evidence(), vocabulary.names());
        ofKnown(with(place, "of"), shown.of());
        shown.material()
                .filter(id -> procedure.material(id).isEmpty())
                .ifPresent(id -> complaints
                        .add(with(place, "material"), "names '" + id + "', which is no material"));
    }

    private void ofKnown(List<String> place, String of) {
        boolean known = of.equals("applicant")
                || procedure.known().data().stream().anyMatch(source -> source.as().equals(of));
        if (!known) {
            complaints.add(place, "names '" + of + "', which is neither 'applicant' nor the 'as' of a data source");
        }
    }

    private void confirm() {
        for (int i = 0; i < procedure.confirm().sections().size(); i++) {
            var section = procedure.confirm().sections().get(i);
            List<String> place = List.of("procedure", "confirm", "sections", Integer.toString(i));
            ofKnown(with(place, "of"), section.of());
            rows(with(place, "rows"), section.rows(), vocabulary.names());
        }
    }

    private void page(List<String> place, Page page) {
        rows(with(place, "facts"), page.facts(), vocabulary.names());
        for (int i = 0; i < page.fields().size(); i++) {
            field(with(place, "fields", Integer.toString(i)), page, page.fields().get(i));
        }
        for (int i = 0; i < page.guards().checks().size(); i++) {
            Page.Check check = page.guards().checks().get(i);
            List<String> there = with(place, "guards", "checks", Integer.toString(i));
            if (page.field(check.field()).isEmpty()) {
                complaints.add(with(there, "field"), "names '" + check.field() + "', which is no field of this page");
            }
            names(with(there, "message"), check.message(), vocabulary.names());
        }
        for (DataSource source : page.guards().asks()) {
            source.parameters()
                    .values()
                    .forEach(name -> name(with(place, "guards", "asks"), name,
                            vocabulary.names()));
        }
    }

    /** A panel on its side has no height for the keys of Hanzi and one field more. */
    private void alone(List<String> place, Page page, Field.Text text) {
        if (text.characters().hanzi() && page.fields().size() > 1) {
            complaints.add(with(place, "characters"),
                    "takes Hanzi beside other fields; such a field stands alone, so give it a page of its own");
        }
    }

    private void field(List<String> place, Page page, Field field) {
        switch (field) {
            case Field.Choice choice -> choice(place, choice);
            case Field.Amount amount -> amount.all()
                    .ifPresent(all -> name(with(place, "all", "value"), all.value(), vocabulary.names()));
            case Field.Repeat repeat -> other(place, repeat.of(),
                    page.field(repeat.of())
                            .filter(of -> of instanceof Field.CardNumber || of instanceof Field.Mobile)
                            .isPresent(),
                    "card-number or mobile");
            case Field.Code code -> {
                other(place, code.of(), page.field(code.of()).filter(Field.Mobile.class::isInstance).isPresent(),
                        "mobile");
                code.orFace().ifPresent(clause -> ofItsOwn(with(place, "orFace", "id"), clause));
            }
            case Field.CardNumber card -> {
            }
            case Field.Text text -> {
                if (text.length().least() > text.length().most()) {
                    complaints.add(with(place, "length"), "asks for more than it takes");
                }
                alone(place, page, text);
            }
            case Field.Date date -> {
                if (Bound.apart(date.earliest(), date.latest())) {
                    complaints.add(with(place, "latest"), "comes before the earliest day, now or one day");
                }
            }
            case Field.VehiclePlate _,Field.LatinName _,Field.Email _,Field.Mobile _ -> {
            }
        }
    }

    private void ofItsOwn(List<String> place, Procedure.Clause clause) {
        if (procedure.consents().stream().anyMatch(given -> given.id().equals(clause.id()))) {
            complaints.add(place, "is '" + clause.id()
                    + "', which is given with others at the beginning; a face needs a consent of its own");
        }
    }

    /** What is read of it is what a certificate is told by. */
    private void onFile(List<String> place, Material.OnFile onFile) {
        boolean listed = procedure.known()
                .data()
                .stream()
                .filter(source -> source.as().equals(onFile.of()))
                .anyMatch(source -> Material.OnFile.FIELDS.equals(source.lists().get(Material.OnFile.LIST)));
        if (!listed) {
            complaints.add(with(place, "of"), "names '" + onFile.of() + "', which is the 'as' of no data source with"
                    + " lists: {certificates: {number: text, type: text, name: text, issuer: text, validUntil: date, state: text}};"
                    + " add it to known.data");
        }
    }

    private void materials() {
        Set<String> ids = procedure.pages().stream().map(Page::id).collect(Collectors.toCollection(HashSet::new));
        int most = 0;
        for (int i = 0; i < procedure.materials().size(); i++) {
            Material material = procedure.materials().get(i);
            List<String> place = List.of("procedure", "materials", Integer.toString(i));
            most += material.pages().most();
            if (!ids.add(material.id())) {
                complaints.add(with(place, "id"),
                        "is '" + material.id() + "', as a page or another material is called");
            }
            if (material.pages().least() > material.pages().most()) {
                complaints.add(with(place, "pages"), "asks for more pages than it takes");
            }
            if (material.neededWhen().isEmpty() && procedure.provenBy(material).findAny().isEmpty()) {
                complaints.add(place,
                        "is never needed: give it 'neededWhen' and 'elsewhere', or name it as the 'material'"
                                + " of a requirement");
            }
            material.certificate().ifPresent(onFile -> onFile(with(place, "certificate"), onFile));
            material.elsewhere()
                    .map(Material.Elsewhere::field)
                    .filter(id -> procedure.pages().stream().noneMatch(page -> page.field(id).isPresent()))
                    .ifPresent(id -> complaints.add(with(place, "elsewhere", "field"),
                            "names '" + id + "', which is no field of any page"));
        }
        if (!procedure.materials().isEmpty() && !procedure.filing().receipt().values().containsValue(ORIGINALS)) {
            complain("has materials, but its slip does not say which originals to keep; add 'originals: " + ORIGINALS
                    + "'", "ending", "receipt", "values");
        }
        if (most > Material.MOST_PAGES) {
            complain("takes " + most + " pages; a submission holds " + Material.MOST_PAGES, "materials");
        }
    }

    private void other(List<String> place, String of, boolean found, String type) {
        if (!found) {
            complaints.add(with(place, "of"),
                    "names '" + of + "', which is no field of type " + type + " of this page");
        }
    }

    private void choice(List<String> place, Field.Choice choice) {
        choice.from().ifPresent(listing -> listing(with(place, "from"), listing));
        long always = choice.options().stream().filter(option -> option.visibleWhen().isEmpty()).count();
        if (always > MOST_OPTIONS) {
            complaints.add(with(place, "options"), "shows " + always + " at once and a page holds " + MOST_OPTIONS
                    + "; ask in two steps, and let visibleWhen show the few that matter");
        }
    }

    private void listing(List<String> place, Field.Listing listing) {
        if (vocabulary.names().get(listing.list()) != Kind.LIST) {
            complaints.add(with(place, "list"), "names '" + listing.list() + "', which is no list of a data source");
        }
        if (!listing.fields().containsKey(listing.value())) {
            complaints.add(with(place, "value"), "names '" + listing.value() + "', which is not among its fields");
        }
        Localized both = new Localized(listing.title().zh() + listing.detail().zh(),
                listing.title().en() + listing.detail().en());
        names(with(place, "title"), both, listing.fields());
    }

    private void ending() {
        switch (procedure.ending()) {
            case Filing filing -> filing(List.of("procedure", "ending"), filing);
            case Answer answer -> answer(List.of("procedure", "ending"), answer);
        }
    }

    private void filing(List<String> place, Filing ending) {
        Map<String, Kind> outcome = Vocabulary.ofOutcome(procedure);
        ending.sign().ifPresent(sign -> {
            for (int i = 0; i < sign.instead().size(); i++) {
                String id = sign.instead().get(i).id();
                long same = sign.instead().stream().filter(other -> other.id().equals(id)).count();
                if (same > 1 || procedure.material(id).isPresent()) {
                    complain("is '" + id + "', as another paper is called", "ending", "sign", "instead",
                            Integer.toString(i), "id");
                }
            }
            names(with(place, "sign", "statement"), sign.statement(), vocabulary.names());
            rows(with(place, "sign", "summary"), sign.summary(), vocabulary.names());
        });
        rows(with(place, "result", "rows"), ending.result().rows(), outcome);
        Map<String, Kind> receipt = Vocabulary.ofReceipt(procedure);
        ending.receipt().values().forEach((key, name) -> name(with(place, "receipt", "values", key), name, receipt));
    }

    private void answer(List<String> place, Answer answer) {
        for (DataSource source : answer.data()) {
            source.parameters().values().forEach(name -> name(with(place, "data"), name, vocabulary.names()));
        }
        Map<String, Kind> all = new LinkedHashMap<>(vocabulary.names());
        for (int i = 0; i < answer.sections().size(); i++) {
            Answer.Section section = answer.sections().get(i);
            Map<String, Kind> names = new LinkedHashMap<>(vocabulary.names());
            names.putAll(Answer.recordOf(section, procedure.sources()));
            all.putAll(names);
            section(with(place, "sections", Integer.toString(i)), section, names);
        }
        answer.words().keySet().forEach(name -> name(with(place, "words", name), name, all));
    }

    private void section(List<String> place, Answer.Section section, Map<String, Kind> names) {
        if (!section.of().equals("applicant")
                && procedure.sources().stream().noneMatch(source -> source.as().equals(section.of()))) {
            complaints.add(with(place, "of"), "names '" + section.of()
                    + "', which is neither 'applicant' nor the 'as' of a data source");
        }
        section.each().ifPresent(each -> {
            if (vocabulary.names().get(section.of() + "." + each.list()) != Kind.LIST) {
                complaints.add(with(place, "each", "list"),
                        "names '" + each.list() + "', which is no list of '" + section.of() + "'");
            }
            names(with(place, "each", "title"), each.title(), names);
            each.print().ifPresent(field -> name(with(place, "each", "print"), each.as() + "." + field, names));
        });
        names(with(place, "title"), section.title(), vocabulary.names());
        rows(with(place, "rows"), section.rows(), names);
        section.none().ifPresent(none -> names(with(place, "none"), none, vocabulary.names()));
    }

    private void rows(List<String> place, List<RowTemplate> rows, Map<String, Kind> names) {
        for (int i = 0; i < rows.size(); i++) {
            names(with(place, Integer.toString(i), "value"), rows.get(i).value(), names);
        }
    }

    private void names(List<String> place, Localized text, Map<String, Kind> names) {
        Template.names(text).forEach(name -> name(place, name, names));
    }

    private void name(List<String> place, String name, Map<String, Kind> names) {
        if (!names.containsKey(name)) {
            complaints.add(place, "names '" + name + "', which nothing here yields; known: "
                    + String.join(", ", names.keySet().stream().sorted().toList()));
        }
    }

    private void complain(String what, String... place) {
        complaints.add(with(List.of("procedure"), place), what);
    }

    private static List<String> with(List<String> place, String... more) {
        List<String> all = new ArrayList<>(place);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
