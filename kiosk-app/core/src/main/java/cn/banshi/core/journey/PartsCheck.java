package cn.banshi.core.journey;

import cn.banshi.core.text.Localized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the parts of a bundle make one filing of it: they can all be begun, each knows what it needs, and nothing is asked
 * that no part needs, or asked twice.
 */
final class PartsCheck {

    private static final List<String> PLACE = List.of("procedure", "ending", "parts");

    private final Procedure procedure;
    private final Complaints complaints;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private PartsCheck(Procedure procedure, Complaints complaints) {
        this.procedure = procedure;
        this.complaints = complaints;
    }

    static void check(Service service, Complaints complaints) {
        service.procedure()
                .filter(procedure -> !procedure.parts().isEmpty())
                .ifPresent(procedure -> {
                    if (service.offer().type() != Service.Type.BUNDLE) {
                        complaints.add(PLACE, "stand in a service of one matter; write 'type: BUNDLE' in its offer");
                    }
                    new PartsCheck(procedure, complaints).all();
                });
    }

    private void all() {
        for (int i = 0; i < procedure.parts().size(); i++) {
            Part part = procedure.parts().get(i);
            if (parts.putIfAbsent(part.id(), part) != null) {
                complain(i, "id", "is '" + part.id() + "', as another part is called; give it a name of its own");
            }
        }
        if (parts.values().stream().allMatch(part -> part.when().isPresent())) {
            complaints.add(PLACE, "may all be left out, so that nothing would be filed; leave out the 'when' of one");
        }
        for (int i = 0; i < procedure.parts().size(); i++) {
            known(i, "after", procedure.parts().get(i).after(), parts.keySet(), "which is no part");
            known(i, "needs", procedure.parts().get(i).needs(), asked(), "which is no field and no material");
            agreement(i);
        }
        rings();
        needed();
        twice();
    }

    private void known(int index, String key, List<String> names, Set<String> known, String what) {
        for (String name : names) {
            if (!known.contains(name)) {
                complain(index, key, "names '" + name + "', " + what + "; known: "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    /** What somebody else agrees to is not what the applicant agrees to. */
    private void agreement(int index) {
        procedure.parts().get(index).agreement().ifPresent(clause -> {
            if (procedure.consents().stream().anyMatch(given -> given.id().equals(clause.id()))) {
                complain(index, "agreement", "is '" + clause.id()
                        + "', which the applicant agrees to; give the other person's an id of its own");
            }
        });
    }

    private Set<String> asked() {
        Set<String> asked = procedure.materials()
                .stream()
                .map(Material::id)
                .collect(Collectors.toCollection(HashSet::new));
        procedure.pages().forEach(page -> page.fields().forEach(field -> asked.add(field.id())));
        return asked;
    }

    private void rings() {
        Set<String> settled = new HashSet<>();
        List<String> ids = procedure.parts().stream().map(Part::id).toList();
        for (String id : ids) {
            ring(id, List.of(), settled).ifPresent(ring -> complain(ids.indexOf(ring.getFirst()), "after",
                    "goes round in a ring: " + String.join(" after ", ring)
                            + "; none of them could ever begin, so take one out"));
        }
    }

    /** The first ring that is met from here; whatever was looked at is settled and not looked at again. */
    private Optional<List<String>> ring(String id, List<String> way, Set<String> settled) {
        List<String> on = new ArrayList<>(way);
        on.add(id);
        if (way.contains(id)) {
            return Optional.of(on.subList(on.indexOf(id), on.size()));
        }
        Part part = parts.get(id);
        if (part == null || !settled.add(id)) {
            return Optional.empty();
        }
        return part.after().stream().flatMap(before -> ring(before, on, settled).stream()).findFirst();
    }

    private void needed() {
        Set<String> needs = parts.values().stream().flatMap(part -> part.needs().stream()).collect(Collectors.toSet());
        fields((place, field) -> {
            if (ofAPart(field) && !needs.contains(field.id())) {
                complaints.add(with(place, "id"), unneeded(field.id()));
            }
        });
        for (int i = 0; i < procedure.materials().size(); i++) {
            String id = procedure.materials().get(i).id();
            if (!needs.contains(id)) {
                complaints.add(List.of("procedure", "materials", Integer.toString(i), "id"), unneeded(id));
            }
        }
    }

    private static String unneeded(String id) {
        return "is '" + id + "', which no part needs; name it in the 'needs' of one, or do not ask for it";
    }

    /** How the applicant is reached belongs to the whole filing; a repetition belongs to what it repeats. */
    private static boolean ofAPart(Field field) {
        return switch (field) {
            case Field.Choice _,Field.Amount _,Field.CardNumber _,Field.Text _,Field.Spelled _ -> true;
            case Field.Repeat _,Field.Mobile _,Field.Code _ -> false;
        };
    }

    /** Two parts that need the same thing name the same field, so two of one label are one question asked twice. */
    private void twice() {
        Map<String, String> labels = new HashMap<>();
        fields((place, field) -> {
            if (!(field instanceof Field.Repeat)) {
                doubled(labels, field.label(), field.id())
                        .ifPresent(what -> complaints.add(with(place, "label"), what));
            }
        });
        Map<String, String> titles = new HashMap<>();
        for (int i = 0; i < procedure.materials().size(); i++) {
            Material material = procedure.materials().get(i);
            List<String> place = List.of("procedure", "materials", Integer.toString(i), "words", "title");
            doubled(titles, material.words().title(), material.id()).ifPresent(what -> complaints.add(place, what));
        }
    }

    private static Optional<String> doubled(Map<String, String> before, Localized words, String id) {
        return Optional.ofNullable(before.putIfAbsent(words.zh(), id))
                .map(other -> "asks for '" + words.zh() + "' as '" + other
                        + "' does; ask once, and name that one in the 'needs' of both parts");
    }

    private interface Asked {
        void at(List<String> place, Field field);
    }

    private void fields(Asked asked) {
        for (int i = 0; i < procedure.pages().size(); i++) {
            List<Field> fields = procedure.pages().get(i).fields();
            for (int j = 0; j < fields.size(); j++) {
                asked.at(List.of("procedure", "pages", Integer.toString(i), "fields", Integer.toString(j)),
                        fields.get(j));
            }
        }
    }

    private void complain(int index, String key, String what) {
        complaints.add(List.of("procedure", "ending", "parts", Integer.toString(index), key), what);
    }

    private static List<String> with(List<String> place, String key) {
        List<String> all = new ArrayList<>(place);
        all.add(key);
        return List.copyOf(all);
    }
}
