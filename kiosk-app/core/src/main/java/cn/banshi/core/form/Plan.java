package cn.banshi.core.form;

import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order the values of a form are found, and what follows from what: page after page, each answer after whether its
 * page is asked, and after each page anew whatever is computed from it. Immutable; knows nothing of anybody.
 */
final class Plan {

    private final List<Page> pages;
    private final List<Cell> cells = new ArrayList<>();
    /** Of each cell: where the values are found that it reads, by name. */
    private final List<Map<String, Integer>> sources = new ArrayList<>();
    /** Of each cell: those that read it. All come after it. */
    private final List<List<Integer>> readers = new ArrayList<>();
    private final Map<String, List<Integer>> byEntry = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Field.Choice> choices = new HashMap<>();

    Plan(Procedure procedure, RuleBook rules) {
        this.pages = procedure.pages();
        List<Cell> computed = procedure.known().computed().stream().map(each -> Cell.computed(each, rules)).toList();
        computed.forEach(this::add);
        for (Page page : pages) {
            Set<String> found = new HashSet<>();
            for (Cell cell : cells(page, rules)) {
                found.add(cell.name());
                add(cell);
            }
            for (Cell cell : computed) {
                if (cell.readsAny(found)) {
                    found.add(cell.name());
                    add(cell);
                }
            }
        }
    }

    private List<Cell> cells(Page page, RuleBook rules) {
        List<Cell> of = new ArrayList<>();
        of.add(Cell.asked(page, rules));
        for (Field field : page.fields()) {
            of.add(Cell.answer(page, field, rules));
            if (field instanceof Field.Choice choice) {
                choices.put(choice.id(), choice);
                choice.from()
                        .ifPresent(listing -> listing.fields()
                                .keySet()
                                .forEach(name -> of.add(Cell.chosen(choice, listing, name, rules))));
            }
        }
        return of;
    }

    private void add(Cell cell) {
        int index = cells.size();
        Map<String, Integer> from = new HashMap<>();
        for (String name : cell.reads()) {
            Integer source = last.get(name);
            if (source != null) {
                from.put(name, source);
                readers.get(source).add(index);
            }
        }
        cell.entries().forEach(field -> byEntry.computeIfAbsent(field, key -> new ArrayList<>()).add(index));
        cells.add(cell);
        sources.add(from);
        readers.add(new ArrayList<>());
        last.put(cell.name(), index);
    }

    int size() {
        return cells.size();
    }

    Cell cell(int index) {
        return cells.get(index);
    }

    /** Where the values that a cell reads are found, by name; names that no cell yields are not among them. */
    Map<String, Integer> sources(int index) {
        return sources.get(index);
    }

    List<Integer> readers(int index) {
        return readers.get(index);
    }

    /** What follows at once from the entry in a field. */
    List<Integer> entered(String field) {
        return byEntry.getOrDefault(field, List.of());
    }

    /** Where every value stands in the end. */
    Map<String, Integer> last() {
        return last;
    }

    List<Page> pages() {
        return pages;
    }

    /** Choices of all pages, by their id. */
    Map<String, Field.Choice> choices() {
        return choices;
    }
}
