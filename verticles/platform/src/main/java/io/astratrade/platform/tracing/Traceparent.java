package io.astratrade.platform.tracing;

/** The header of W3C trace context, which clients write as they like and which every event of a request carries. */
public final class Traceparent {
    private static final String SHAPE = "00-00000000000000000000000000000000-0000000000000000-00";

    private Traceparent() {}

    /** The text, or null when it is no traceparent. */
    public static String wellFormed(String text) {
        if (text == null || text.length() != SHAPE.length()) {
            return null;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean hex = c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
            if (SHAPE.charAt(i) == '-' ? c != '-' : !hex) {
                return null;
            }
        }
        return text;
    }
}
