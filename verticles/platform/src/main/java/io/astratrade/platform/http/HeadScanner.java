package io.astratrade.platform.http;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;

/**
 * Finds in the bytes of a request's head what Netty's parser glosses over: a header folded over lines, and white space or
 * controls in the request line other than its two spaces.
 */
final class HeadScanner {
    private static final byte LF = '\n';
    private static final byte CR = '\r';

    private boolean requestLineRead;
    private String fault;

    /**
     * To be told when the parser has passed the request line.
     *
     * @throws IllegalArgumentException when that is not to be taken
     */
    void requestLineRead() {
        requestLineRead = true;
        refuseFaults();
    }

    /** @throws IllegalArgumentException when what was scanned is not to be taken */
    void refuseFaults() {
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    void reset() {
        requestLineRead = false;
        fault = null;
    }

    /** @param bytes from the beginning of a line on, as the parser leaves lines that are not complete */
    void scan(ByteBuf bytes) {
        int at = requestLineRead ? bytes.readerIndex() : afterRequestLine(bytes);
        int end = bytes.writerIndex();
        while (at >= 0 && at < end && !isEmptyLine(bytes, at)) {
            byte first = bytes.getByte(at);
            if (first == ' ' || first == '\t') {
                fault = "A header is folded over lines";
                return;
            }
            at = bytes.indexOf(at, end, LF) + 1;
            at = at == 0 ? -1 : at;
        }
    }

    private static boolean isEmptyLine(ByteBuf bytes, int at) {
        byte first = bytes.getByte(at);
        return first == LF || first == CR;
    }

    /** The index behind the request line, -1 while that is not complete. Empty lines before it are passed over. */
    private int afterRequestLine(ByteBuf bytes) {
        int from = bytes.readerIndex();
        int length = bytes.readableBytes();
        int begin = bytes.forEachByte(from, length, ByteProcessor.FIND_NON_CRLF);
        if (begin < 0) {
            return -1;
        }
        if (bytes.getByte(begin) == ' ') {
            return refuseLine();
        }
        int odd = bytes.forEachByte(begin, from + length - begin, b -> b > ' ' || b < 0 || b == ' ');
        if (odd < 0) {
            return -1;
        }
        boolean lineEnd = bytes.getByte(odd) == LF
                || bytes.getByte(odd) == CR && (odd + 1 == from + length || bytes.getByte(odd + 1) == LF);
        if (!lineEnd) {
            return refuseLine();
        }
        int lf = bytes.indexOf(odd, from + length, LF);
        return lf < 0 ? -1 : lf + 1;
    }

    private int refuseLine() {
        fault = "The request line has white space or controls that none may have";
        return -1;
    }
}
