package io.astratrade.testkit.raw;

import java.util.List;
import java.util.stream.Stream;

/** Requests to the byte that every HTTP port must refuse alike, each followed by one that must never be served. */
public final class RawRequests {
    /** The request behind each of them; its path is nobody's. */
    public static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: g\r\n\r\n";

    private RawRequests() {}

    /** Heads whose end or meaning two readers could see differently. */
    public static Stream<String> ambiguous() {
        return Stream.of(
                        head("Transfer-Encoding: xchunked"),
                        head("Transfer-Encoding: chunked, gzip"),
                        head("Transfer-Encoding: gzip, chunked"),
                        head("Transfer-Encoding: identity"),
                        head("Transfer-Encoding:"),
                        head("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
                        head("Transfer-Encoding: chunked", "Content-Length: 3"),
                        head("Content-Length: 3", "Transfer-Encoding: chunked"),
                        head("Transfer-Encoding : chunked"),
                        head("Transfer-Encoding: \u000bchunked"),
                        head("Content-Length: 3", "Content-Length: 4"),
                        head("Content-Length: 3", "Content-Length: 3"),
                        head("Content-Length: 3, 3"),
                        head("Content-Length: +3"),
                        head("Content-Length: -3"),
                        head("Content-Length: 0x3"),
                        head("Content-Length: 3 3"),
                        head("Content-Length:"),
                        head("Content-Length: 99999999999999999999"),
                        head("Host: other"),
                        head("X-Folded: a\r\n b"),
                        head("X-Folded: a\r\n\tContent-Length: 3"),
                        head(" X-Indented: a"),
                        head("X-Bare: a\rb"),
                        head("X-Bare: a\rContent-Length: 3"),
                        head("X-Nul: a\0b"),
                        head("No colon"),
                        head("X Space: a"),
                        head(": nameless"),
                        "POST /x\rHTTP/1.1\r\nHost: g\r\n\r\n",
                        "POST\t/x HTTP/1.1\r\nHost: g\r\n\r\n",
                        "POST /x\u000b HTTP/1.1\r\nHost: g\r\n\r\n",
                        " POST /x HTTP/1.1\r\nHost: g\r\n\r\n",
                        "\0POST /x HTTP/1.1\r\nHost: g\r\n\r\n",
                        "POST /x HTTP/1.1\nHost: g\n\n",
                        "POST /x HTTP/1.1\r\nHost: g\nX: y\r\n\r\n",
                        "POST /x HTTP/1.0\r\nHost: g\r\nTransfer-Encoding: chunked\r\n\r\n",
                        "POST /x HTTP/1.0\r\nHost: g\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n")
                .map(request -> request + SMUGGLED);
    }

    private static String head(String... headers) {
        return "POST /x HTTP/1.1\r\nHost: g\r\n" + String.join("\r\n", List.of(headers)) + "\r\n\r\n";
    }

    /** Chunked bodies that are none, behind their head. */
    public static Stream<String> brokenBodies() {
        return Stream.of(
                        "zz\r\n",
                        "-1\r\n",
                        "\r\n",
                        "0x5\r\nhello\r\n0\r\n\r\n",
                        "80000000\r\n",
                        "ffffffffffffffff\r\n",
                        "5\nhello\n0\n\n",
                        "5\r\nhello0\r\n\r\n",
                        "5\r\nhelloXX0\r\n\r\n",
                        "5;a\nb\r\nhello\r\n0\r\n\r\n",
                        "0\r\nno colon\r\n\r\n",
                        "0\r\nX: a\rb\r\n\r\n",
                        "0\r\nX: a\n\r\n",
                        "0\r\n\0: a\r\n\r\n",
                        "1" + "0".repeat(5_000) + "\r\n",
                        " 5\r\nhello\r\n0\r\n\r\n",
                        "5 \r\nhello\r\n0\r\n\r\n",
                        "5 5\r\nhello\r\n0\r\n\r\n",
                        "5\t\r\nhello\r\n0\r\n\r\n",
                        "5\0\r\nhello\r\n0\r\n\r\n",
                        "5;a\rb\r\nhello\r\n0\r\n\r\n",
                        "5;a\0b\r\nhello\r\n0\r\n\r\n",
                        "5;a\177\r\nhello\r\n0\r\n\r\n",
                        ";a\r\nhello\r\n0\r\n\r\n",
                        "5\r\nhello\r\n0 \r\n\r\n",
                        "5\r\nhello\r\n0;a\0\r\n\r\n",
                        "0\r\nX: a\r\n b\r\n\r\n",
                        "0\r\nX: a\r\n\tContent-Length: 3\r\n\r\n",
                        "0\r\n X: a\r\n\r\n",
                        "0\r\nTrailer: a\r\n b\r\n\r\n",
                        "0\r\nContent-Length: 3\r\n\t4\r\n\r\n",
                        ("1;" + "a".repeat(4_000) + "\r\nx\r\n").repeat(5) + "0\r\n\r\n")
                .map(body -> body + SMUGGLED);
    }

    /** Chunked bodies of <code>{}</code> with all that they may have, behind their head. */
    public static Stream<String> soundBodies() {
        return Stream.of(
                "2\r\n{}\r\n0\r\n\r\n",
                "1\r\n{\r\n1\r\n}\r\n0\r\n\r\n",
                "0002\r\n{}\r\n000\r\n\r\n",
                "2;a=b;c=\"d e\"\r\n{}\r\n0;last\r\n\r\n",
                "2 ; a\r\n{}\r\n0\r\nX: a\r\nY: b c\r\n\r\n");
    }

    /** The head of a request with a chunked body of JSON. */
    public static String chunked(String path) {
        return "POST " + path
                + " HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    /** Versions of HTTP that are not served. */
    public static Stream<String> otherVersions() {
        return Stream.of("HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3.0", "HTTP/11.1", "http/1.1", "HTTX/1.1");
    }
}
