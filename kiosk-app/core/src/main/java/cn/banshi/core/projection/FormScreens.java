package cn.banshi.core.projection;

import cn.banshi.core.screen.ReviewSection;
import cn.banshi.core.form.Answers;
import cn.banshi.core.form.Form;
import cn.banshi.core.form.Rows;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.StepKind;
import cn.banshi.core.journey.Question;
import cn.banshi.core.journey.Template;
import cn.banshi.core.screen.FieldView;
import cn.banshi.core.screen.Progress;
import cn.banshi.core.screen.Row;
import cn.banshi.core.screen.Screen;
import cn.banshi.core.session.Asks;
import cn.banshi.core.session.BehalfRows;
import cn.banshi.core.session.FaceWay;
import cn.banshi.core.session.Library;
import cn.banshi.core.session.PaymentRows;
import cn.banshi.core.session.SessionState;
import cn.banshi.core.session.Visit;
import cn.banshi.core.session.VisitForms;
import cn.banshi.core.text.Dates;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.Masking;
import cn.banshi.core.text.Money;
import cn.banshi.core.text.TextKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asking, showing all of it once more, signing. */
final class FormScreens {

    private static final Localized NOTHING = Localized.same("");

    private final Library library;
    private final VisitForms forms;
    private final Surroundings surroundings;
    private final MaterialScreens materials;

    FormScreens(Library library, VisitForms forms, Surroundings surroundings, MaterialScreens materials) {
        this.surroundings = surroundings;
        this.library = library;
        this.forms = forms;
        this.materials = materials;
    }

    /** @param elder whether one question is asked at a time */
    Screen page(SessionState.Form at, Visit visit, boolean elder) {
        Form form = forms.form(at.service(), visit);
        Asks asks = new Asks(at.service(), procedure(at.service()), elder);
        Page page = form.page(at.page()).orElseThrow();
        Page asked = asks.asked(page, at.part());
        boolean byFace = visit.faceMatched();
        boolean face = byFace || (surroundings.face() && FaceWay.openTo(page, visit, forms.today()));
        Optional<String> focus = Opened.of(at.focus().flatMap(asked::field), unfaced(asked, byFace),
                field -> form.entered(field).isEmpty(), field -> !(field instanceof Field.Choice)).map(Field::id);
        var views = new FieldViews(library.texts(), form, Asks.into(at, focus),
                face ? Optional.of(byFace) : Optional.empty());
        List<FieldView> fields = asked.fields().stream().flatMap(field -> views.views(page, field)).toList();
        Optional<Localized> own = ownQuestion(page, asked);
        return new Screen.FormPage(elder ? counted(at, form, page) : progress(at.service(), StepKind.FORM, form),
                new Question(page.id(), elder ? at.part() : 0).toString(), own.orElse(page.words().question()),
                own.isPresent() ? page.words().question() : page.words().hint(), Rows.of(page.facts(), form.wording()),
                note(at.service(), page, visit), fields, focus,
                keepable(at.service(), visit));
    }

    /** A code is no question any more to whom a face was shown. */
    private static List<Field> unfaced(Page asked, boolean byFace) {
        return asked.fields().stream().filter(field -> !(byFace && field instanceof Field.Code)).toList();
    }

    /** A choice that stands alone is asked by its name, which its options do not say. */
    private static Optional<Localized> ownQuestion(Page page, Page asked) {
        return asked.fields().size() == 1 && page.fields().size() > 1
                ? asked.fields()
                        .stream()
                        .filter(Field.Choice.class::isInstance)
                        .map(Field::label)
                        .findFirst()
                : Optional.empty();
    }

    /** Which of how many questions, as far as is known now which are asked. */
    private Progress counted(SessionState.Form at, Form form, Page page) {
        List<Page> pages = form.pages();
        int before = pages.subList(0, pages.indexOf(page)).stream().mapToInt(each -> each.questions().size()).sum();
        int all = pages.stream().mapToInt(each -> each.questions().size()).sum();
        Progress step = progress(at.service(), StepKind.FORM, form);
        return new Progress(step.step(), step.steps(), step.name(), Optional.of(library.texts()
                .get(TextKey.FORM_QUESTION)
                .filled("number", Localized.same(Integer.toString(before + at.part() + 1)))
                .filled("all", Localized.same(Integer.toString(all)))));
    }

    /** A draft is everybody's own. */
    private boolean keepable(String service, Visit visit) {
        return signed(service) && visit.principal().isEmpty();
    }

    private boolean signed(String service) {
        return library.catalogue().known(service).procedureHere().has(StepKind.SIGN);
    }

    /** Who said the facts, and when. */
    private Localized note(String service, Page page, Visit visit) {
        Set<Localized> sources = new LinkedHashSet<>();
        String time = "";
        for (String as : prefixes(service, page)) {
            Optional<Answers.Origin> origin = visit.answers().origin(as);
            if (origin.isPresent()) {
                sources.add(origin.get().source());
                time = Dates.time(origin.get().at());
            }
        }
        if (sources.isEmpty()) {
            return NOTHING;
        }
        Localized names = new Localized(String.join("、", sources.stream().map(Localized::zh).toList()),
                String.join(", ", sources.stream().map(Localized::en).toList()));
        return library.texts()
                .get(TextKey.FACTS_NOTE)
                .filled("sources", names)
                .filled("time", Localized.same(time));
    }

    /** First parts of the names in the facts; a chosen record belongs to the list it comes from. */
    private Set<String> prefixes(String service, Page page) {
        Procedure procedure = library.catalogue().known(service).procedureHere();
        Set<String> prefixes = new LinkedHashSet<>();
        page.facts().forEach(row -> Template.names(row.value()).forEach(name -> {
            int dot = name.indexOf('.');
            if (dot > 0) {
                prefixes.add(listOf(procedure, name.substring(0, dot)));
            }
        }));
        return prefixes;
    }

    private static String listOf(Procedure procedure, String as) {
        return procedure.pages()
                .stream()
                .flatMap(page -> page.fields().stream())
                .filter(Field.Choice.class::isInstance)
                .map(Field.Choice.class::cast)
                .flatMap(choice -> choice.from().stream())
                .filter(listing -> listing.as().equals(as))
                .map(listing -> listing.list().substring(0, listing.list().indexOf('.')))
                .findFirst()
                .orElse(as);
    }

    /** Nobody files what costs something without having seen the amount, as far as it is known here. */
    private Optional<ReviewSection> fee(String service, Form form) {
        return procedure(service).payment()
                .flatMap(payment -> form.wording().plain(payment.amount()))
                .flatMap(plain -> Money.fen(plain).stream().boxed().findFirst())
                .map(PaymentRows::yuan)
                .map(Localized::same)
                .map(yuan -> new ReviewSection(library.texts().get(TextKey.REVIEW_FEE),
                        List.of(new Row(library.texts().get(TextKey.ROW_FEE), yuan, yuan, true)), Optional.empty()));
    }

    private Procedure procedure(String service) {
        return library.catalogue().known(service).procedureHere();
    }

    /** @param elder whether each question is changed for itself */
    Screen review(SessionState.Review review, Visit visit, boolean elder) {
        Asks asks = new Asks(review.service(), procedure(review.service()), elder);
        Form form = forms.form(review.service(), visit);
        List<ReviewSection> sections = new ArrayList<>();
        List<Row> behalf = BehalfRows.all(visit, library.texts());
        if (!behalf.isEmpty()) {
            sections.add(new ReviewSection(library.texts().get(TextKey.BEHALF), behalf, Optional.empty()));
        }
        library.catalogue()
                .known(review.service())
                .procedureHere()
                .confirm()
                .sections()
                .stream()
                .filter(section -> section.of().equals("applicant") && behalf.isEmpty())
                .forEach(section -> sections.add(new ReviewSection(section.title(),
                        Rows.of(section.rows(), form.wording()), Optional.empty())));
        for (Page page : form.pages()) {
            List<Page> questions = asks.questions(page);
            for (int i = 0; i < questions.size(); i++) {
                List<Row> rows = questions.get(i)
                        .fields()
                        .stream()
                        .flatMap(field -> row(form, field).stream())
                        .toList();
                sections.add(new ReviewSection(page.words().title(), rows,
                        Optional.of(new Question(page.id(), i).toString())));
            }
        }
        sections.addAll(materials.sections(form, visit));
        fee(review.service(), form).ifPresent(sections::add);
        return new Screen.Review(progress(review.service(), StepKind.REVIEW, form), sections,
                signed(review.service()), keepable(review.service(), visit));
    }

    private Progress progress(String service, StepKind kind, Form form) {
        return Projector.progress(library, service, kind, !form.papers().needed().isEmpty());
    }

    static Optional<Row> row(Form form, Field field) {
        String text = form.entered(field);
        return switch (field) {
            case Field.Choice choice -> form.wording().shown(choice.id()).map(value -> Row.of(choice.label(), value));
            case Field.Amount amount -> form.wording()
                    .shown(amount.id())
                    .map(value -> new Row(amount.label(), value, value, true));
            case Field.CardNumber card -> Optional.of(masked(card.label(), Masking.CARD, text));
            case Field.Text of -> Optional.of(Row.of(of.label(), Localized.same(text)));
            case Field.Mobile mobile -> Optional.of(masked(mobile.label(), Masking.MOBILE, text));
            case Field.Date date -> form.wording().shown(date.id()).map(value -> Row.of(date.label(), value));
            case Field.VehiclePlate _,Field.LatinName _,Field.Email _ -> Optional
                    .of(Row.of(field.label(), form.typing(field).shown()));
            case Field.Repeat repeat -> Optional.empty();
            case Field.Code code -> Optional.empty();
        };
    }

    private static Row masked(Localized label, Masking masking, String text) {
        return Row.masked(label, masking.hide(text), masking.group(text));
    }

    Screen sign(SessionState.Signing signing, Visit visit) {
        Form form = forms.form(signing.service(), visit);
        var sign = library.catalogue().known(signing.service()).procedureHere().filing().sign().orElseThrow();
        return new Screen.Sign(progress(signing.service(), StepKind.SIGN, form),
                form.wording().filledAsFarAsKnown(sign.statement()),
                Stream.concat(BehalfRows.brief(visit, library.texts()).stream(),
                        Rows.of(sign.summary(), form.wording()).stream()).toList());
    }
}
