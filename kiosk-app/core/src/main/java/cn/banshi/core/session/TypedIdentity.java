package cn.banshi.core.session;

import cn.banshi.core.form.TypedNumber;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody without a card types to say who they are. Personal data: a part of the visit's holder, and confined like it. */
public final class TypedIdentity {

    private final Map<TypedNumber, String> texts = new EnumMap<>(TypedNumber.class);
    private @Nullable String request;

    /** As far as it was typed. */
    public String text(TypedNumber number) {
        return texts.getOrDefault(number, "");
    }

    public boolean right(TypedNumber number) {
        return number.right(text(number));
    }

    /** A code belongs to the numbers for which it was asked. */
    void enter(TypedNumber number, String typed) {
        String text = number.accepted(typed);
        if (number != TypedNumber.CODE && !text.equals(text(number))) {
            withdraw();
        }
        texts.put(number, text);
    }

    /** Under which the platform knows that a code was asked for; empty while none was. */
    Optional<String> request() {
        return Optional.ofNullable(request);
    }

    void sent(String requestId) {
        request = requestId;
        texts.remove(TypedNumber.CODE);
    }

    /** The code is good for nothing any more. */
    void withdraw() {
        request = null;
        texts.remove(TypedNumber.CODE);
    }

    void wipe() {
        texts.clear();
        request = null;
    }

    boolean isEmpty() {
        return texts.isEmpty() && request == null;
    }

    @Override
    public String toString() {
        return "TypedIdentity";
    }
}
