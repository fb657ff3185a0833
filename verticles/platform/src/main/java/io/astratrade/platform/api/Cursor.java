package io.astratrade.platform.api;

import io.astratrade.platform.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** An opaque place in a list: the sort key of the last item seen. */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\n";

    public static Cursor of(Object... parts) {
        return new Cursor(Stream.of(parts).map(String::valueOf).toList());
    }

    public String part(int index) {
        return parts.get(index);
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
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (plain.indexOf('\0') >= 0) {
                throw invalid();
            }
            return new Cursor(List.of(plain.split(SEPARATOR, -1)));
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
