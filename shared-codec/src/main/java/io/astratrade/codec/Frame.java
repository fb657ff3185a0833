package io.astratrade.codec;

import java.util.Arrays;

/** A growing byte array of numbers and length-prefixed byte arrays. */
final class Frame {
    /** Stands for the length of an array that is not there. */
    static final int NONE = -1;

    private static final int FIRST_CAPACITY = 64;
    private static final int USUAL_CAPACITY = 64 * 1024;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;

    void number(int value) {
        reserve(Integer.BYTES);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    /** Overwrites a number that was written at this position. */
    void numberAt(int position, int value) {
        int end = length;
        length = position;
        number(value);
        length = end;
    }

    /** @param value null is written as such */
    void bytes(byte[] value) {
        if (value == null) {
            number(NONE);
            return;
        }
        number(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    /** Of which the first {@link #length} count. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** An empty frame is nearly free; one that is used grows to what a batch usually needs at once. */
    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, Math.max(USUAL_CAPACITY, 2 * bytes.length)));
        }
    }
}
