package cn.banshi.sandbox.backend.platform;

import cn.banshi.contract.model.MandateKind;
import cn.banshi.contract.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Who may act for whom, as the registers and the app know it: {@code mandates.json}. */
final class MandateRecords {

    private MandateRecords() {}

    /**
     * What must stay recent is kept in days from today, so that the sandbox tells the same story on any day.
     *
     * @param number of the mandate
     * @param agent identity number of whoever may act
     * @param principal number of the one they act for
     * @param untilInDays negative when it is over; empty while it has no end
     * @param services by id; none for every service that can be done for somebody else
     */
    record Entry(String number, String agent, MandateKind kind, String principal, String name, int recordedDaysAgo,
            Optional<Integer> untilInDays, Text in, List<String> services) {

        @Override
        public String toString() {
            return "Entry[" + number + "]";
        }
    }

    static List<Entry> load() {
        try (InputStream file = MandateRecords.class.getResourceAsStream("mandates.json")) {
            return List.of(JsonMapper.shared().readValue(Objects.requireNonNull(file), Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
