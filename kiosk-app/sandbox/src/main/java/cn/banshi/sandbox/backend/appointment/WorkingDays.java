package cn.banshi.sandbox.backend.appointment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which days offices work: {@code working-days.json}, which names its sources. Immutable. */
public final class WorkingDays {

    private final Set<LocalDate> free;
    private final Set<LocalDate> worked;

    private WorkingDays(Calendar calendar) {
        this.free = Set.copyOf(calendar.free);
        this.worked = Set.copyOf(calendar.worked);
    }

    public static WorkingDays load() {
        return new WorkingDays(DataFile.read("working-days.json", Calendar.class));
    }

    boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || (!weekend && !free.contains(day));
    }

    /** The next {@code count} days after {@code day} on which offices work. */
    public List<LocalDate> after(LocalDate day, int count) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1)).filter(this::works).limit(count).toList();
    }

    /**
     * @param source where the days come from, by year
     * @param free holidays, weekends among them or not
     * @param worked days of weekends that are worked in exchange
     */
    record Calendar(Map<String, String> source, List<LocalDate> free, List<LocalDate> worked) {}
}
