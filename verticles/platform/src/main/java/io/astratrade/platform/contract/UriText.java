package io.astratrade.platform.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text in addresses, decoded as strict UTF-8: anything else is no text, and is not guessed at. */
public final class UriText {
    private static final int HEXADECIMAL = 16;

    private UriText() {}

    /** Whether a segment of a path names something: an empty one does not, nor `.` and `..`, percent-encoded or not. */
    public static boolean names(String segment) {
        String plain = segment.replace("%2e", ".").replace("%2E", ".");
        return !plain.isEmpty() && !plain.equals(".") && !plain.equals("..");
    }

    /** The text; empty when it is not written in ASCII, not UTF-8 when decoded, or holds U+0000. */
    static Optional<String> decode(String raw, boolean plusIsSpace) {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int value = c;
            if (c == '%') {
                value = i + 2 < raw.length() ? hexadecimal(raw.charAt(i + 1), raw.charAt(i + 2)) : -1;
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                value = ' ';
            } else if (c > 127) {
                value = -1;
            }
            if (value <= 0) {
                return Optional.empty();
            }
            bytes[length++] = (byte) value;
        }
        return utf8(ByteBuffer.wrap(bytes, 0, length));
    }

    private static int hexadecimal(char high, char low) {
        int upper = high > 127 ? -1 : Character.digit(high, HEXADECIMAL);
        int lower = low > 127 ? -1 : Character.digit(low, HEXADECIMAL);
        return upper < 0 || lower < 0 ? -1 : upper * HEXADECIMAL + lower;
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
