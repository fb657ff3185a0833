package io.astratrade.platform.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/** Rules of RFC 9112 on where a request ends and whom it is for, taken at their strictest. */
final class Framing {
    private Framing() {}

    /** @throws IllegalArgumentException when two readers could disagree about the request */
    static void check(HttpMessage head) {
        HttpHeaders headers = head.headers();
        List<String> coding = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
        if (!coding.isEmpty()) {
            checkCoding(head, coding);
        }
        if (headers.contains("")) {
            throw new IllegalArgumentException("A header has no name");
        }
        int hosts = headers.getAll(HttpHeaderNames.HOST).size();
        if (hosts > 1) {
            throw new IllegalArgumentException("Host is given twice");
        }
    }

    private static void checkCoding(HttpMessage head, List<String> coding) {
        if (coding.size() > 1 || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(coding.get(0))) {
            throw new IllegalArgumentException("The only Transfer-Encoding is chunked");
        }
        if (head.headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
            throw new IllegalArgumentException("Content-Length and Transfer-Encoding exclude each other");
        }
        if (head.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            throw new IllegalArgumentException("HTTP/1.0 has no Transfer-Encoding");
        }
    }
}
