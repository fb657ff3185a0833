package io.astratrade.platform.api.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, and no zero bytes, by which UTF-16 and UTF-32 are known. */
public final class Utf8 {
    private static final int STEP = 1024;

    private Utf8() {}

    /** The index of the first byte that is not part of such text; the length when there is none. */
    public static int soundUpTo(byte[] bytes) {
        boolean ascii = true;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
            ascii &= bytes[i] > 0;
        }
        return ascii ? bytes.length : decodableUpTo(ByteBuffer.wrap(bytes));
    }

    private static int decodableUpTo(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(STEP);
        CoderResult result;
        do {
            chars.clear();
            result = decoder.decode(bytes, chars, true);
        } while (result.isOverflow());
        return bytes.position();
    }

    /** Whether every surrogate of the text is half of a pair. */
    static boolean paired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
