package io.astratrade.platform.http.connection;

import io.netty.buffer.ByteBuf;

/**
 * Reads the frame of a chunked body (RFC 9112, 7.1) beside Netty's parser, which takes anything behind a chunk's size and
 * trailers that are folded over lines. Extensions are passed over, 16 kB of them at most.
 */
final class ChunkScanner {
    private static final int MOST_EXTENSION_BYTES = 16_384;
    private static final int RADIX = 16;
    private static final int DELETE = 0x7f;

    private enum Part {
        SIZE,
        EXTENSION,
        SIZE_END,
        DATA,
        DATA_END,
        TRAILER_BEGIN,
        TRAILER,
        END
    }

    private Part part = Part.SIZE;
    private long left;
    private boolean sized;
    private boolean extended;
    private int extensionBytes;

    /**
     * Takes bytes that the parser has consumed, which may end anywhere.
     *
     * @throws IllegalArgumentException when the grammar has no such body
     */
    void scan(ByteBuf bytes, int from, int to) {
        int at = from;
        while (at < to && part != Part.END) {
            if (part == Part.DATA) {
                int taken = (int) Math.min(left, to - at);
                left -= taken;
                at += taken;
                part = left == 0 ? Part.DATA_END : Part.DATA;
            } else {
                part = next(bytes.getUnsignedByte(at++));
            }
        }
    }

    private Part next(int octet) {
        return switch (part) {
            case SIZE -> size(octet);
            case EXTENSION -> extension(octet);
            case SIZE_END -> dataOrTrailers(octet);
            case DATA_END -> octet == '\n' ? Part.SIZE : Part.DATA_END;
            case TRAILER_BEGIN -> trailer(octet);
            case TRAILER -> octet == '\n' ? Part.TRAILER_BEGIN : Part.TRAILER;
            default -> part;
        };
    }

    private Part size(int octet) {
        int digit = Character.digit(octet, RADIX);
        if (digit >= 0) {
            sized = true;
            left = left * RADIX + digit;
            refuseIf(left > Integer.MAX_VALUE);
            return Part.SIZE;
        }
        refuseIf(!sized);
        extended = false;
        return octet == '\r' ? Part.SIZE_END : extension(octet);
    }

    /** White space may only stand around what semicolons begin. */
    private Part extension(int octet) {
        if (octet == '\r' && extended) {
            return Part.SIZE_END;
        }
        boolean space = octet == ' ' || octet == '\t';
        extended |= octet == ';';
        refuseIf(!space && (!extended || octet < ' ' || octet == DELETE));
        refuseIf(++extensionBytes > MOST_EXTENSION_BYTES);
        return Part.EXTENSION;
    }

    private Part dataOrTrailers(int octet) {
        refuseIf(octet != '\n');
        sized = false;
        return left == 0 ? Part.TRAILER_BEGIN : Part.DATA;
    }

    private static void refuseIf(boolean fault) {
        if (fault) {
            throw new IllegalArgumentException("The size or extension of a chunk is none");
        }
    }

    private static Part trailer(int octet) {
        if (octet == ' ' || octet == '\t') {
            throw new IllegalArgumentException("A trailer is folded over lines");
        }
        return octet == '\r' ? Part.END : Part.TRAILER;
    }
}
