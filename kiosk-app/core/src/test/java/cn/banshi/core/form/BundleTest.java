package cn.banshi.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banshi.core.form.RuleBooks.Opened;
import cn.banshi.core.journey.CatalogueReader;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Material;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Part;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One form, one set of materials, one filing (一张表单、一套材料、一次申报): of every bundle that ships and for every way to
 * answer its fixed choices, what is asked is asked once, whichever parts need it, and nothing is asked for a part that is not
 * filed but whether it is wanted. Of everybody's data something is known, no two texts of a record alike; the first of each
 * list is chosen.
 */
class BundleTest {

    /** Beyond that a bundle is too much for a citizen as well. */
    private static final int MOST_WAYS = 20_000;

    static Stream<Service> bundles() {
        return new CatalogueReader(Path.of(System.getProperty("banshi.root"), "assets")).read()
                .all()
                .stream()
                .filter(service -> service.procedure().filter(here -> !here.parts().isEmpty()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void asksEverythingOnceAndForThePartsThatAreFiled(Service service) {
        Procedure procedure = service.procedureHere();
        var book = ((Opened.Ready) new RuleBooks().open(service)).book();
        Set<List<String>> filings = new HashSet<>();
        for (Map<String, String> way : ways(procedure)) {
            Answers answers = known(procedure);
            way.forEach(answers::enter);
            Form form = new Form(procedure, book, answers, new Form.Here(LocalDate.of(2026, 11, 23), true));
            filings.add(form.parts().stream().map(Part::id).toList());
            once(form);
            forThePartsFiled(procedure, form, way);
        }
        Set<String> filedOnce = filings.stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(filedOnce).as("every part is filed by somebody")
                .containsAll(procedure.parts().stream().map(Part::id).toList());
    }

    private static Answers known(Procedure procedure) {
        var answers = new Answers();
        for (DataSource source : procedure.known().data()) {
            Map<String, Object> data = new HashMap<>(record(source.fields()));
            source.lists().forEach((list, kinds) -> data.put(list, List.of(record(kinds))));
            answers.keep(source, new Answers.Origin(Localized.same("office"), Instant.EPOCH), data);
        }
        procedure.pages().stream().flatMap(page -> page.fields().stream()).forEach(field -> {
            if (field instanceof Field.Choice choice) {
                choice.from().ifPresent(from -> answers.enter(choice.id(), from.value()));
            }
        });
        return answers;
    }

    /** As an interface would send it; every text is the name of its field. */
    private static Map<String, Object> record(Map<String, Kind> kinds) {
        Map<String, Object> record = new HashMap<>();
        kinds.forEach((name, kind) -> record.put(name, switch (kind) {
            case MONEY -> "1.00";
            case TEXT -> name;
            case NUMBER -> 1;
            case FLAG -> true;
            case DATE -> "2026-11-01";
            case LIST -> List.of();
        }));
        return record;
    }

    private static void once(Form form) {
        assertThat(form.pages().stream().map(Page::id)).doesNotHaveDuplicates();
        assertThat(fields(form).map(Field::id)).doesNotHaveDuplicates();
        assertThat(fields(form).filter(field -> !(field instanceof Field.Repeat)).map(field -> field.label().zh()))
                .doesNotHaveDuplicates();
        assertThat(form.materials().stream().map(Material::id)).doesNotHaveDuplicates();
        assertThat(form.materials().stream().map(material -> material.words().title().zh())).doesNotHaveDuplicates();
    }

    private static void forThePartsFiled(Procedure procedure, Form form, Map<String, String> way) {
        Set<String> needs = form.parts().stream().flatMap(part -> part.needs().stream()).collect(Collectors.toSet());
        Set<String> asked = Stream.concat(fields(form).filter(BundleTest::ofAPart).map(Field::id),
                form.materials().stream().map(Material::id)).collect(Collectors.toCollection(HashSet::new));
        assertThat(asked).as("what the parts need, answered %s", way).containsAll(needs);
        asked.removeAll(needs);
        assertThat(asked).as("what no part that is filed needs, answered %s", way)
                .allMatch(id -> decides(procedure, id));
    }

    /** The question whether a part is wanted is asked of those, too, who do not want it. */
    private static boolean decides(Procedure procedure, String id) {
        Pattern name = Pattern.compile("\\b" + id + "\\b");
        return procedure.parts()
                .stream()
                .flatMap(part -> part.when().stream())
                .anyMatch(when -> name.matcher(when).find());
    }

    private static boolean ofAPart(Field field) {
        return !(field instanceof Field.Repeat || field instanceof Field.Mobile || field instanceof Field.Code);
    }

    private static Stream<Field> fields(Form form) {
        return form.pages().stream().flatMap(page -> page.fields().stream());
    }

    /** Every way to answer the choices that are the same for everybody. */
    private static List<Map<String, String>> ways(Procedure procedure) {
        List<Map<String, String>> ways = List.of(Map.of());
        for (Page page : procedure.pages()) {
            for (Field field : page.fields()) {
                if (field instanceof Field.Choice choice && choice.from().isEmpty()) {
                    ways = ways.stream().flatMap(way -> with(way, choice)).toList();
                    assertThat(ways).hasSizeLessThan(MOST_WAYS);
                }
            }
        }
        return new ArrayList<>(ways);
    }

    private static Stream<Map<String, String>> with(Map<String, String> way, Field.Choice choice) {
        return choice.options().stream().map(option -> {
            Map<String, String> more = new LinkedHashMap<>(way);
            more.put(choice.id(), option.value());
            return more;
        });
    }
}
