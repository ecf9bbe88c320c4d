package cn.banshi.simulators.vpcd;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is on a card; put it into a reader to have it answer. Never changes.
 *
 * @param label for whoever chooses among cards
 * @param answerToReset as the card gives it
 * @param application name of the application, in hexadecimal
 * @param records by file and identifier, {@code EF06:09}, in hexadecimal
 * @param locked files that want a key
 * @param uid of the radio, in hexadecimal
 * @param holdsBack whether it answers as T=0 cards do: 61xx to what has an answer, 6Cxx to a wrong length
 */
public record SimulatedChip(String label, String answerToReset, String application, Map<String, String> records,
        Set<Integer> locked, Optional<String> uid, boolean holdsBack) {

    /** TS, T0 without historical bytes, T=0 then T=1 offered, checksum: T=1 is what readers choose. */
    private static final String PLAIN = "3B80800101";
    /** As a reader describes a storage card (PC/SC part 3): here a Mifare 1K. */
    private static final String STORAGE = "3B8F8001804F0CA000000306030001000000006A";
    /** "sx1.sh.社会保障". */
    private static final String SOCIAL_SECURITY = "7378312E73682EC9E7BBE1B1A3D5CF";
    /** "1PAY.SYS.DDF01". */
    private static final String BANK = "315041592E5359532E4444463031";

    public SimulatedChip {
        records = Map.copyOf(records);
        locked = Set.copyOf(locked);
    }

    /** @param fields such as {@code name=张明}, after the names in the layout, in lower case with hyphens */
    public static SimulatedChip socialSecurity(String label, String... fields) {
        Map<String, String> records = new TreeMap<>();
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            SocialSecurityLayout place = place(parts[0]);
            records.put(key(place.file(), place.record()), HexFormat.of().formatHex(place.padded(parts[1])));
            if (place == SocialSecurityLayout.NAME) {
                extend(parts[1], records);
            }
        }
        return new SimulatedChip(label, PLAIN, SOCIAL_SECURITY, records, Set.of(), Optional.empty(), false);
    }

    private static void extend(String name, Map<String, String> records) {
        SocialSecurityLayout rest = SocialSecurityLayout.NAME_EXTENSION;
        int fits = SocialSecurityLayout.NAME.length();
        byte[] whole = rest.bytes(name);
        byte[] over = whole.length > fits ? Arrays.copyOfRange(whole, fits, whole.length) : new byte[0];
        records.put(key(rest.file(), rest.record()), HexFormat.of().formatHex(Arrays.copyOf(over, rest.length())));
    }

    /** A bank card: another application, and no records that anybody may read. */
    public static SimulatedChip bank() {
        return new SimulatedChip("bank card", PLAIN, BANK, Map.of(), Set.of(), Optional.empty(), false);
    }

    /** A card that has nothing but a number for the radio. */
    public static SimulatedChip contactless(String uid) {
        return new SimulatedChip("contactless card", STORAGE, "", Map.of(), Set.of(), Optional.of(uid), false);
    }

    public SimulatedChip with(String field, String value) {
        SocialSecurityLayout place = place(field);
        return withRecord(place.file(), place.record(), HexFormat.of().formatHex(place.padded(value)));
    }

    /** @param hex the value, of any length */
    public SimulatedChip withRecord(int file, int record, String hex) {
        Map<String, String> changed = new TreeMap<>(records);
        changed.put(key(file, record), hex);
        return new SimulatedChip(label, answerToReset, application, changed, locked, uid, holdsBack);
    }

    public SimulatedChip without(String field) {
        SocialSecurityLayout place = place(field);
        Map<String, String> changed = new TreeMap<>(records);
        changed.remove(key(place.file(), place.record()));
        return new SimulatedChip(label, answerToReset, application, changed, locked, uid, holdsBack);
    }

    public SimulatedChip lockedFile(int file) {
        return new SimulatedChip(label, answerToReset, application, records, Set.of(file), uid, holdsBack);
    }

    public SimulatedChip holdingBack() {
        return new SimulatedChip(label, answerToReset, application, records, locked, uid, true);
    }

    Optional<byte[]> record(int file, int record) {
        return Optional.ofNullable(records.get(key(file, record))).map(HexFormat.of()::parseHex);
    }

    boolean hasFile(int file) {
        return locked.contains(file)
                || records.keySet().stream().anyMatch(key -> key.startsWith("%04X:".formatted(file)));
    }

    private static String key(int file, int record) {
        return "%04X:%02X".formatted(file, record);
    }

    private static SocialSecurityLayout place(String field) {
        return SocialSecurityLayout.valueOf(field.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @Override
    public String toString() {
        return label;
    }
}
