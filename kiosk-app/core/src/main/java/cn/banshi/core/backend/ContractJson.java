package cn.banshi.core.backend;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the contract: unknown members are skipped, so that a newer backend may say more; missing ones are noticed. */
final class ContractJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ContractJson() {}

    /** Empty when the bytes are no JSON of this shape. */
    static <T> Optional<T> read(byte[] json, Class<T> shape) {
        try {
            T value = MAPPER.readValue(json, shape);
            return value == null || !complete(value) ? Optional.empty() : Optional.of(value);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Whether every member the contract requires is there: what may be absent is marked {@link Nullable}. */
    static boolean complete(Object value) {
        if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                if (item == null || !complete(item)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Record message) {
            for (RecordComponent member : message.getClass().getRecordComponents()) {
                Object content = content(message, member);
                if (content == null ? !mayBeAbsent(member) : !complete(content)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean mayBeAbsent(RecordComponent member) {
        return member.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object content(Record message, RecordComponent member) {
        try {
            return member.getAccessor().invoke(message);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("members of the contract's records are public", e);
        }
    }
}
