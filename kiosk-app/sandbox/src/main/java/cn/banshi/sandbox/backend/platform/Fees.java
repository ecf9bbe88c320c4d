package cn.banshi.sandbox.backend.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What costs something, by service: {@code fees.json}. Immutable. */
final class Fees {

    private final Map<String, Fee> all;

    private Fees(Map<String, Fee> all) {
        this.all = all;
    }

    static Fees load() {
        try (InputStream file = Objects.requireNonNull(Fees.class.getResourceAsStream("fees.json"))) {
            return new Fees(JsonMapper.shared().readValue(file, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Fee> of(String service) {
        return Optional.ofNullable(all.get(service));
    }
}
