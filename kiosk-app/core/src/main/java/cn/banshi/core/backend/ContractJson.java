package cn.banshi.core.backend;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the contract: unknown members are skipped, so that a newer backend may say more; missing ones are noticed. */
final class ContractJson {

    /** Of a number; amounts have 2. More than this is a bomb: 1e999999999 written out has a thousand million digits. */
    static final int MAX_SCALE = 12;

    /** The deepest answer of the contract has 6 levels; the longest text is a proof's PDF, nearly all of the longest answer. */
    static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(AnswerGate.MAX_BYTES)
            .maxNumberLength(40)
            .maxNameLength(200)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(LIMITS)
            // a kept buffer would hold the last message, with what is in it, until the next one
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            // of two members of one name another reader may take the other one
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
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

    /**
     * Whether every member the contract requires is there, what may be absent being marked {@link Nullable}, and every number
     * can be written out.
     */
    static boolean complete(Object value) {
        if (value instanceof Iterable<?> items) {
            for (Object item : items) {
                if (item == null || !complete(item)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Map<?, ?> members) {
            return members.values().stream().allMatch(member -> member == null || complete(member));
        }
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) <= MAX_SCALE;
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
