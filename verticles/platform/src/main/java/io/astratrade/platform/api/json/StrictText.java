package io.astratrade.platform.api.json;

import io.astratrade.platform.contract.check.Pointer;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Text that is stored as it came and answered as it is stored: Unicode without lone surrogates, which no encoding can
 * carry, and without U+0000, which PostgreSQL cannot hold.
 */
public final class StrictText {
    /** A number beyond it would be written out by whoever takes its integer part. */
    private static final int MOST_EXPONENT = 400;

    private StrictText() {}

    /** @throws RefusedException REQUEST_INVALID at the pointer */
    public static String checked(Pointer at, String text) {
        if (text.indexOf('\0') >= 0) {
            throw refused(at, "must not hold U+0000");
        }
        if (!Utf8.paired(text)) {
            throw refused(at, "must be Unicode, without lone surrogates");
        }
        return text;
    }

    /** Checks all texts, names and numbers inside a value. */
    static void checkAll(Pointer at, Object value) {
        if (value instanceof String text) {
            checked(at, text);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> checkAll(named(at, (String) key), inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                checkAll(at.to(i), list.get(i));
            }
        } else if (value instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_EXPONENT) {
            throw refused(at, "must have an exponent of at most " + MOST_EXPONENT);
        }
    }

    /** The place of a field; a name that is no text is refused at the object that has it. */
    public static Pointer named(Pointer at, String name) {
        if (name.indexOf('\0') >= 0 || !Utf8.paired(name)) {
            throw refused(at, "has a field whose name is not Unicode text");
        }
        return at.to(name);
    }

    /** The text with a question mark for whatever cannot be sent. */
    static String shown(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static RefusedException refused(Pointer at, String message) {
        return ApiRefusal.REQUEST_INVALID
                .refused("The body cannot be taken: " + (at + " " + message).strip())
                .at(at.toString(), message);
    }
}
