package io.astratrade.platform.api;

import io.astratrade.platform.api.json.Utf8;
import io.astratrade.platform.refusal.ApiRefusal;
import io.astratrade.platform.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An opaque place in a list: the sort key of the last item seen, in parts that are read back by their types. Clients may
 * have tampered with it; whatever the list would not have written itself is refused with 400.
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\n";
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int UUID_LENGTH = 36;

    public static Cursor of(Object... parts) {
        return new Cursor(Stream.of(parts).map(String::valueOf).toList());
    }

    public String part(int index) {
        return parts.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(part(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    /** A time from 1970 to 9999, which every store can hold. */
    public Instant time(int index) {
        try {
            Instant time = Instant.parse(part(index));
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw invalid();
            }
            return time;
        } catch (DateTimeParseException e) {
            throw invalid();
        }
    }

    public UUID uuid(int index) {
        try {
            if (part(index).length() != UUID_LENGTH) {
                throw invalid();
            }
            return UUID.fromString(part(index));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor again, whose parts must be as many as the list uses. */
    public Cursor having(int count) {
        if (parts.size() != count) {
            throw invalid();
        }
        return this;
    }

    static Cursor decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            Cursor cursor = new Cursor(List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
            if (Utf8.soundUpTo(bytes) < bytes.length || !cursor.encode().equals(text)) {
                throw invalid();
            }
            return cursor;
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** What to answer when a part is not what the list puts there. */
    public static RefusedException invalid() {
        return ApiRefusal.REQUEST_INVALID
                .refused("The cursor is not one of ours")
                .at("/cursor", "not a cursor of this list");
    }
}
