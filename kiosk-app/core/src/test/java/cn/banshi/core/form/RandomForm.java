package cn.banshi.core.form;

import cn.banshi.core.journey.Answer;
import cn.banshi.core.journey.DataSource;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Procedure.Computed;
import cn.banshi.core.rules.Kind;
import cn.banshi.core.text.Localized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A form made up at random, and entries made up for it. The same from the same seed. */
final class RandomForm {

    private static final Localized NOTHING = Localized.same("");
    private static final DataSource BOOKS = new DataSource("books", "books", false, Map.of(),
            Map.of("size", Kind.NUMBER), Map.of("list", Map.of("id", Kind.TEXT, "sum", Kind.MONEY)));
    private static final List<String> CHOSEN = List.of("one", "two", "three", "r1", "r2", "");
    private static final List<String> AMOUNTS = List.of("", "0", "5.00", "50", "500.5");
    private static final List<String> CARDS = List.of("", "62000000", "6200000000000005", "6200000000000013");

    private final Random random;
    private final int pages;
    private final int eachPage;
    private final int computed;

    RandomForm(int seed) {
        this.random = new Random(seed);
        this.pages = 1 + random.nextInt(7);
        this.eachPage = 1 + random.nextInt(3);
        this.computed = random.nextInt(4);
    }

    Procedure procedure() {
        List<Page> all = IntStream.range(0, pages)
                .mapToObj(number -> new Page("p" + number, new Page.Words(NOTHING, NOTHING, NOTHING),
                        number == 0 || random.nextBoolean() ? Optional.empty() : Optional.of(rule(computed)), List.of(),
                        fields(number), new Page.Guards(List.of(), List.of())))
                .toList();
        return procedure(all, IntStream.range(0, computed)
                .mapToObj(number -> new Computed("c" + number, Kind.FLAG, rule(number)))
                .toList());
    }

    static Procedure procedure(List<Page> pages, List<Computed> computed) {
        return new Procedure(List.of(), List.of(), new Procedure.Known("", List.of(BOOKS), computed, List.of()),
                new Procedure.Confirm(List.of(), NOTHING), pages, List.of(),
                new Answer(List.of(), Map.of(), List.of(), Optional.empty(), Optional.empty()));
    }

    static Page page(int number, List<Field> fields) {
        return new Page("p" + number, new Page.Words(NOTHING, NOTHING, NOTHING), Optional.empty(), List.of(), fields,
                new Page.Guards(List.of(), List.of()));
    }

    static Field amount(String id) {
        return new Field.Amount(id, NOTHING, NOTHING, Optional.empty(), Optional.empty());
    }

    private List<Field> fields(int page) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < eachPage; i++) {
            String id = page + "_" + i;
            Optional<Field.Listing> listing = random.nextInt(3) == 0
                    ? Optional.of(new Field.Listing("books.list", "id", "l" + id,
                            Map.of("id", Kind.TEXT, "sum", Kind.MONEY), NOTHING, NOTHING))
                    : Optional.empty();
            fields.add(new Field.Choice("f" + id, NOTHING, options(), listing));
            fields.add(amount("a" + id));
            fields.add(new Field.CardNumber("k" + id, NOTHING, NOTHING));
            fields.add(new Field.Repeat("r" + id, NOTHING, NOTHING, "k" + id));
        }
        return fields;
    }

    private List<Field.Option> options() {
        return List.of(new Field.Option("one", NOTHING, NOTHING, Optional.empty()),
                new Field.Option("two", NOTHING, NOTHING, Optional.of(rule(computed))),
                new Field.Option("three", NOTHING, NOTHING, Optional.empty()));
    }

    /** @param most how many of the computed values it may speak of */
    private String rule(int most) {
        String one = term(most);
        return switch (random.nextInt(4)) {
            case 0 -> one;
            case 1 -> "!(" + one + ")";
            case 2 -> one + " || " + term(most);
            default -> one + " && " + term(most);
        };
    }

    private String term(int most) {
        String place = random.nextInt(pages) + "_" + random.nextInt(eachPage);
        return switch (random.nextInt(most > 0 ? 6 : 5)) {
            case 0 -> "f" + place + " == 'one'";
            case 1 -> "a" + place + " > 1000";
            case 2 -> "r" + place + " != ''";
            case 3 -> "books.size > 1";
            case 4 -> "books.list.exists(b, b.sum > 100) || f" + place + " == 'two'";
            default -> "c" + random.nextInt(most);
        };
    }

    /** Enters something somewhere; now and then something is fetched, forgotten, or shown in another way. */
    void change(Answers answers) {
        String place = random.nextInt(pages) + "_" + random.nextInt(eachPage);
        switch (random.nextInt(12)) {
            case 0 -> fetch(answers);
            case 1 -> answers.forget("books");
            case 2 -> answers.settle("k" + place);
            case 3 -> answers.ask("k" + place);
            case 4, 5, 6 -> answers.enter("f" + place, one(CHOSEN));
            case 7, 8 -> answers.enter("a" + place, one(AMOUNTS));
            case 9, 10 -> answers.enter("k" + place, one(CARDS));
            default -> answers.enter("r" + place, one(CARDS));
        }
    }

    private void fetch(Answers answers) {
        answers.keep(BOOKS, new Answers.Origin(NOTHING, Instant.EPOCH), Map.of("size", random.nextInt(4), "list",
                List.of(Map.of("id", "r1", "sum", "1.00"), Map.of("id", "r2", "sum", random.nextInt(3) + ".00"))));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
