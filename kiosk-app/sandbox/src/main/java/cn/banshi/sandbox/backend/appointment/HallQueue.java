package cn.banshi.sandbox.backend.appointment;

import cn.banshi.sandbox.backend.store.TicketTable;
import cn.banshi.sandbox.backend.store.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whose turn it is in the hall, each group of counters by itself. Immutable; what changes lies in the store. */
public final class HallQueue {

    /** How many others are called before whoever missed their call. */
    private static final int BEHIND = 3;

    private final List<Group> groups;

    private HallQueue(List<Group> groups) {
        this.groups = groups;
    }

    /** With the groups of {@code window-groups.json}. */
    public static HallQueue load() {
        return new HallQueue(List.of(DataFile.read("window-groups.json", Group[].class)));
    }

    List<Group> groups() {
        return groups;
    }

    public Optional<Group> group(String id) {
        return groups.stream().filter(group -> group.id.equals(id)).findFirst();
    }

    /** The next number of the day: a letter and three digits. */
    public Taken take(Transaction transaction, Group group, LocalDate today) {
        int ahead = line(transaction, group.id, today).size();
        int number = transaction.next("queue/" + today + "/" + group.id);
        int place = transaction.tickets().of(today, group.id).size() + 1;
        var row = new TicketTable.Row(today, "%s%03d".formatted(group.id, number), group.id, place,
                State.WAITING.name());
        transaction.tickets().add(row);
        return new Taken(row.number(), ahead);
    }

    public int waiting(Transaction transaction, Group group, LocalDate today) {
        return line(transaction, group.id, today).size();
    }

    /** Calls whoever is first; empty where nobody waits. */
    public Optional<String> call(Transaction transaction, Group group, LocalDate today) {
        return line(transaction, group.id, today).stream().findFirst().map(first -> {
            transaction.tickets().update(first.in(State.CALLED.name()));
            return first.number();
        });
    }

    /** @return whether the ticket was in a state from which that is possible */
    public boolean move(Transaction transaction, String number, State to, LocalDate today) {
        return transaction.tickets()
                .find(today, number)
                .filter(row -> State.valueOf(row.state()).before(to))
                .map(row -> {
                    if (to == State.PASSED) {
                        requeue(transaction, row.in(to.name()));
                    } else {
                        transaction.tickets().update(row.in(to.name()));
                    }
                    return true;
                })
                .orElse(false);
    }

    public Optional<State> state(Transaction transaction, String number, LocalDate today) {
        return transaction.tickets().find(today, number).map(row -> State.valueOf(row.state()));
    }

    private static void requeue(Transaction transaction, TicketTable.Row passed) {
        List<TicketTable.Row> line = new ArrayList<>(line(transaction, passed.group(), passed.day()));
        line.add(Math.min(BEHIND, line.size()), passed);
        for (int i = 0; i < line.size(); i++) {
            transaction.tickets().update(line.get(i).at(i + 1));
        }
    }

    /** Who is still to be called, in order. */
    private static List<TicketTable.Row> line(Transaction transaction, String group, LocalDate today) {
        return transaction.tickets()
                .of(today, group)
                .stream()
                .filter(row -> State.valueOf(row.state()).inLine())
                .toList();
    }

    /** @param windows numbers of its counters, in words */
    public record Group(String id, String name, String nameEn, String windows) {}

    /** @param ahead how many are called before it */
    public record Taken(String number, int ahead) {}

    /** Where a ticket stands. */
    public enum State {
        WAITING,
        /** A counter shows its number. */
        CALLED,
        /** Nobody came; it stands in line again. */
        PASSED, SERVING, DONE,
        /** Given back. */
        CANCELLED;

        boolean inLine() {
            return this == WAITING || this == PASSED;
        }

        boolean before(State next) {
            return switch (next) {
                case WAITING -> false;
                case CALLED, CANCELLED -> inLine();
                case PASSED, SERVING -> this == CALLED;
                case DONE -> this == SERVING;
            };
        }
    }
}
