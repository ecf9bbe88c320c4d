package cn.banshi.core.backend;

import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.Complaints;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Service;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.yaml.YamlNode;
import cn.banshi.core.yaml.YamlNode.Mapping;
import cn.banshi.core.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of shared data as the contract describes them ({@code x-shared-data}), for checks before publication: a service
 * that asks for what no department gives would stand empty in front of a citizen. Immutable, thread-safe.
 */
public final class DataInterfaces {

    private static final String CONTRACT = "/cn/banshi/contract/openapi.yaml";
    private static final String MONEY = "#/components/schemas/Money";

    private final Mapping interfaces;
    private final Mapping proofs;
    private final Mapping copies;

    private DataInterfaces(Mapping interfaces, Mapping proofs, Mapping copies) {
        this.interfaces = interfaces;
        this.proofs = proofs;
        this.copies = copies;
    }

    /** Reads the contract that the terminal was built with. */
    public static DataInterfaces ofContract() {
        try (InputStream contract = Objects.requireNonNull(DataInterfaces.class.getResourceAsStream(CONTRACT))) {
            String text = new String(contract.readAllBytes(), StandardCharsets.UTF_8);
            return switch (new YamlReader().read(CONTRACT, text)) {
                case YamlReader.Read.Document(Mapping root) -> new DataInterfaces(
                        in(root, "x-shared-data"), in(root, "x-proofs"), in(root, "x-copies"));
                case YamlReader.Read.Unreadable(String detail) -> throw new IllegalStateException(detail);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Complains of proofs, interfaces, fields and lists that the contract does not have, or has of another kind. */
    public void check(Service service, Complaints complaints) {
        service.procedure().ifPresent(procedure -> {
            each(List.of("procedure", "known", "data"), procedure.known().data(), complaints);
            for (int i = 0; i < procedure.pages().size(); i++) {
                Page page = procedure.pages().get(i);
                each(List.of("procedure", "pages", Integer.toString(i), "guards", "asks"), page.guards().asks(),
                        complaints);
            }
            procedure.answer()
                    .ifPresent(answer -> each(List.of("procedure", "ending", "data"), answer.data(), complaints));
            procedure.answer().flatMap(Answer::proof).ifPresent(proof -> check(proof, complaints));
            procedure.answer().ifPresent(answer -> copies(answer, complaints));
        });
    }

    private void copies(Answer answer, Complaints complaints) {
        for (int i = 0; i < answer.sections().size(); i++) {
            Answer.Section section = answer.sections().get(i);
            List<String> place = List.of("procedure", "ending", "sections", Integer.toString(i), "each", "print");
            section.each()
                    .filter(each -> each.print().isPresent() && !issued(answer, section, each))
                    .ifPresent(each -> complaints.add(place, "asks for copies by '" + each.print().orElseThrow()
                            + "' of '" + each.list() + "', of which the contract has none; "
                            + known(copies.entries().keySet())));
        }
    }

    private boolean issued(Answer answer, Answer.Section section, Answer.Each each) {
        return answer.source(section)
                .map(source -> in(copies, source.name()))
                .filter(copy -> text(copy, "list").equals(each.list())
                        && text(copy, "number").equals(each.print().orElse("")))
                .isPresent();
    }

    private void check(Answer.Proof proof, Complaints complaints) {
        if (!proofs.entries().containsKey(proof.name())) {
            complaints.add(List.of("procedure", "ending", "proof", "name"), "names '" + proof.name()
                    + "', which is no proof of the contract; " + known(proofs.entries().keySet()));
        }
    }

    private void each(List<String> place, List<DataSource> sources, Complaints complaints) {
        for (int i = 0; i < sources.size(); i++) {
            check(with(place, Integer.toString(i)), sources.get(i), complaints);
        }
    }

    private void check(List<String> place, DataSource source, Complaints complaints) {
        if (!(interfaces.entries().get(source.name()) instanceof Mapping found)) {
            complaints.add(with(place, "name"), "names '" + source.name() + "', which is no interface of the contract; "
                    + known(interfaces.entries().keySet()));
            return;
        }
        Mapping properties = in(found, "properties");
        fields(with(place, "fields"), source.fields(), properties, complaints);
        source.lists().forEach((name, fields) -> {
            if (kind(properties.entries().get(name)) == Kind.LIST) {
                fields(with(place, "lists", name), fields,
                        in(in(in(properties, name), "items"), "properties"), complaints);
            } else {
                complaints.add(with(place, "lists", name), "is no list that '" + source.name() + "' gives; "
                        + known(properties.entries().keySet()));
            }
        });
    }

    private static void fields(List<String> place, Map<String, Kind> asked, Mapping given, Complaints complaints) {
        asked.forEach((name, kind) -> {
            Kind there = kind(given.entries().get(name));
            if (there == null) {
                complaints.add(with(place, name), "is not given by this interface; " + known(given.entries().keySet()));
            } else if (there != kind) {
                complaints.add(with(place, name), "is taken as " + word(kind) + ", but the interface gives "
                        + word(there) + "; write " + word(there));
            }
        });
    }

    /** Of one property of a JSON schema; null where there is none. */
    private static @Nullable Kind kind(@Nullable YamlNode property) {
        if (!(property instanceof Mapping schema)) {
            return null;
        }
        return switch (text(schema, "type")) {
            case "boolean" -> Kind.FLAG;
            case "integer", "number" -> Kind.NUMBER;
            case "array" -> Kind.LIST;
            default -> text(schema, "$ref").equals(MONEY) ? Kind.MONEY
                    : text(schema, "format").equals("date") ? Kind.DATE : Kind.TEXT;
        };
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case MONEY -> "money";
            case TEXT -> "text";
            case NUMBER -> "number";
            case FLAG -> "flag";
            case DATE -> "date";
            case LIST -> "a list";
        };
    }

    private static String text(Mapping mapping, String key) {
        return mapping.entries().get(key) instanceof YamlNode.Scalar(String text, boolean plain, int line) ? text : "";
    }

    private static Mapping in(Mapping mapping, String key) {
        return mapping.entries().get(key) instanceof Mapping inner ? inner : new Mapping(Map.of(), mapping.line());
    }

    private static String known(Collection<String> names) {
        return "known: " + String.join(", ", names.stream().sorted().toList());
    }

    private static List<String> with(List<String> place, String... more) {
        List<String> all = new ArrayList<>(place);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
