package cn.banshi.core.form;

import cn.banshi.core.journey.Complaints;
import cn.banshi.core.journey.Field;
import cn.banshi.core.journey.Filing;
import cn.banshi.core.journey.Page;
import cn.banshi.core.journey.Procedure;
import cn.banshi.core.journey.Service;
import cn.banshi.core.schema.AnswerSchema;
import cn.banshi.core.schema.AnswerSchemas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds the questions of a service against what the office takes: what can never fit is found before anybody fills it in. */
public final class Fit {

    private static final List<String> AMOUNTS = List.of("0.00", "1.00", "100.00", "12345.67", "999999999.99");
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 31);
    private static final String FIFTEEN = "620000000000000";

    private final String file;
    private final AnswerSchema schema;
    private final Complaints complaints;

    private Fit(String file, AnswerSchema schema, Complaints complaints) {
        this.file = file;
        this.schema = schema;
        this.complaints = complaints;
    }

    /** Complains of what the office does not know, can never take or lacks; says nothing of a service that files nothing. */
    public static void check(Service service, Complaints complaints) {
        String file = "answers/" + service.id() + ".yaml";
        service.procedure()
                .filter(procedure -> procedure.ending() instanceof Filing)
                .ifPresent(procedure -> AnswerSchemas.of(service.id())
                        .ifPresentOrElse(schema -> new Fit(file, schema, complaints).all(procedure),
                                () -> complaints.add(List.of("id"), "is '" + service.id()
                                        + "', of which the contract has no form of answers; write " + file
                                        + " beside openapi.yaml")));
    }

    private void all(Procedure procedure) {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < procedure.pages().size(); i++) {
            Page page = procedure.pages().get(i);
            for (int k = 0; k < page.fields().size(); k++) {
                Field field = page.fields().get(k);
                if (Entry.filed(field)) {
                    asked.add(field.id());
                    field(List.of("procedure", "pages", Integer.toString(i), "fields", Integer.toString(k)), field);
                }
            }
        }
        schema.required()
                .stream()
                .filter(name -> !asked.contains(name))
                .sorted()
                .forEach(name -> complaints.add(List.of("procedure", "pages"), "ask for no '" + name
                        + "', which the office needs; add a field, or take it out of 'required' in " + file));
    }

    private void field(List<String> place, Field field) {
        if (!schema.names().contains(field.id())) {
            complaints.add(with(place, "id"), "is '" + field.id() + "', which the office does not know; it takes "
                    + String.join(", ", schema.names().stream().sorted().toList()) + " (" + file + ")");
        } else if (field instanceof Field.Choice choice) {
            options(place, choice);
        } else if (told(field) && samples(field).noneMatch(sample -> fits(field, sample))) {
            complaints.add(place, "can never be what the office takes as '" + field.id() + "'; compare its form with "
                    + file);
        }
    }

    private void options(List<String> place, Field.Choice choice) {
        for (int i = 0; i < choice.options().size(); i++) {
            String value = choice.options().get(i).value();
            if (!fits(choice, value)) {
                complaints.add(with(place, "options", Integer.toString(i), "value"),
                        "is '" + value + "', which the office does not take as '" + choice.id() + "'; compare with "
                                + file);
            }
        }
    }

    private boolean fits(Field field, String value) {
        return schema.misfit(field.id(), value).isEmpty();
    }

    /** Of a text whose pattern says more than characters and a length nothing is claimed. */
    private boolean told(Field field) {
        return !(field instanceof Field.Text) || schema.plain(field.id());
    }

    /** Of everything that can stand in a field, as it is filed; enough to tell whether any of it fits. */
    private Stream<String> samples(Field field) {
        return switch (field) {
            case Field.Amount _ -> AMOUNTS.stream();
            case Field.CardNumber _ -> IntStream.range(0, 4).mapToObj(Fit::card);
            case Field.Text text -> IntStream.rangeClosed(text.length().least(), text.length().most())
                    .mapToObj((text.characters().hanzi() ? "一" : "1")::repeat);
            case Field.Date date -> Stream.of(date.earliest(), date.latest())
                    .map(bound -> bound.on(SOME_DAY).toString());
            case Field.VehiclePlate _,Field.LatinName _,Field.Email _ -> Stream
                    .of(((Field.Spelled) field).spelling(SOME_DAY).sample());
            case Field.Choice _,Field.Repeat _,Field.Mobile _,Field.Code _ -> Stream.of();
        };
    }

    private static String card(int more) {
        String front = FIFTEEN + "0".repeat(more);
        return IntStream.range(0, 10)
                .mapToObj(digit -> front + digit)
                .filter(Entry::luhn)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> with(List<String> place, String... more) {
        List<String> all = new ArrayList<>(place);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
