package cn.banshi.sandbox.torture.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What citizens signed and what they were told, from the lines that victims left behind. Thread-safe. */
public final class Told {

    private static final String NOT_RECORDED = "E301";

    /** Words that are counted together with what they are about. */
    private static final Set<String> KINDS = Set.of("told", "fault", "door");

    private final Map<UUID, Signed> signed = new HashMap<>();
    private final Map<String, Set<Integer>> visitsOf = new HashMap<>();
    private final Map<Integer, String> numbers = new HashMap<>();
    private final Map<Integer, List<Truth>> truths = new HashMap<>();
    private final Set<Integer> notRecorded = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** An application as it was signed: which visit's, its number, SHA-256 of its bytes. */
    public record Signed(int visit, String reference, String sha256) {}

    /** @param caseNumber a dash when none was shown */
    public record Truth(String kind, String caseNumber) {}

    /** A line of a victim's notes. */
    public synchronized void take(String line) {
        String[] words = line.split(" ");
        counts.merge(KINDS.contains(words[0]) ? words[0] + " " + kind(words) : words[0], 1, Integer::sum);
        switch (words[0]) {
            case "signed" -> signed.put(UUID.fromString(words[3]),
                    new Signed(Integer.parseInt(words[1]), words[2], words[4]));
            case "shown" -> number(words);
            case "told" -> {
                number(words);
                truths.computeIfAbsent(Integer.parseInt(words[1]), visit -> new ArrayList<>())
                        .add(new Truth(words[3], words[4]));
            }
            case "fault" -> {
                if (words[2].equals(NOT_RECORDED)) {
                    notRecorded.add(Integer.parseInt(words[1]));
                }
            }
            default -> {
            }
        }
    }

    private static String kind(String[] words) {
        return !words[0].equals("told") ? words[2]
                : words[3].equals("not-done") && words[4].equals("-") ? "rejected" : words[3];
    }

    private void number(String[] words) {
        int visit = Integer.parseInt(words[1]);
        numbers.put(visit, words[2]);
        visitsOf.computeIfAbsent(words[2], reference -> new HashSet<>()).add(visit);
    }

    public synchronized Optional<Signed> signed(UUID key) {
        return Optional.ofNullable(signed.get(key));
    }

    /** Numbers that citizens saw, by visit. */
    public synchronized Map<Integer, String> numbers() {
        return Map.copyOf(numbers);
    }

    /** Numbers that more than one citizen saw. */
    public synchronized long numbersGivenTwice() {
        return visitsOf.values().stream().filter(visits -> visits.size() > 1).count();
    }

    /** Whether this visit was told that nothing was filed: not recorded, or not taken. */
    public synchronized boolean refused(int visit) {
        return notRecorded.contains(visit) || truths(visit).stream()
                .anyMatch(truth -> truth.kind.equals("not-done") && truth.caseNumber.equals("-"));
    }

    public synchronized List<Truth> truths(int visit) {
        return List.copyOf(truths.getOrDefault(visit, List.of()));
    }

    /** How often words came: {@code visit}, {@code signed}, {@code told done}, {@code fault E301}, {@code door OFFLINE}. */
    public synchronized int count(String word) {
        return counts.getOrDefault(word, 0);
    }
}
