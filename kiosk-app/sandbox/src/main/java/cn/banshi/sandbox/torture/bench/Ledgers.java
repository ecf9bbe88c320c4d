package cn.banshi.sandbox.torture.bench;

import cn.banshi.sandbox.torture.victim.Applicants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the outbox and the platform hold, past the programs that wrote it. */
public final class Ledgers {

    private Ledgers() {}

    /** An application on the terminal's disk. */
    public record Kept(UUID key, String reference, String state, boolean body) {}

    /** An application at the platform. */
    public record Filed(UUID key, String reference, String caseNumber, String sha256, String person) {}

    /**
     * From a copy: to open the file itself would repair it before the victim can.
     *
     * @param file no process may be writing it; nothing is read when it is not there or was not finished
     * @param copies folder for the copy
     */
    public static List<Kept> outbox(Path file, Path copies) throws IOException {
        Path copy = Files.createTempDirectory(copies, "copy").resolve("copy.db");
        for (String part : List.of("", "-wal")) {
            if (Files.exists(Path.of(file + part))) {
                Files.copy(Path.of(file + part), Path.of(copy + part));
            }
        }
        return running(copy);
    }

    /** Whether every entry has come to its end. */
    public static boolean settled(List<Kept> kept) {
        return kept.stream().allMatch(one -> one.state().equals("acknowledged") || one.state().equals("rejected"));
    }

    /** While a victim works with the file. */
    public static List<Kept> running(Path file) throws IOException {
        boolean begun = !read(file, "SELECT 1 FROM sqlite_master WHERE name = 'entry'", row -> true).isEmpty();
        return begun ? entries(file) : List.of();
    }

    private static List<Kept> entries(Path file) throws IOException {
        return read(file, "SELECT key, reference, state, payload IS NOT NULL AS body FROM entry",
                row -> new Kept(UUID.fromString(row.getString("key")), row.getString("reference"),
                        row.getString("state"), row.getBoolean("body")));
    }

    public static List<Filed> platform(Path file) throws IOException {
        return read(file, "SELECT key, reference, case_number, request FROM submission", row -> {
            byte[] request = row.getBytes("request");
            JsonNode body = JsonMapper.shared().readTree(request);
            return new Filed(UUID.fromString(row.getString("key")), row.getString("reference"),
                    row.getString("case_number"), sha256(request), body.path("applicant").path("number").asString());
        });
    }

    /** Visits by the number of the person who came. */
    static Map<String, Integer> persons(int visits) {
        Map<String, Integer> persons = new HashMap<>();
        for (int visit = 0; visit < visits; visit++) {
            persons.put(Applicants.number(visit), visit);
        }
        return persons;
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Path file, String query, Reading<T> reading) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        } catch (SQLException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
