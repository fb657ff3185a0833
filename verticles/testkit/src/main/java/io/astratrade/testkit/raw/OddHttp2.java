package io.astratrade.testkit.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A malformed request of HTTP/2 (RFC 9113, 8.1.1 to 8.3): to be ended, or refused with 400 where the protocol's own parser lets
 * it in, and to reach nobody.
 *
 * @param fields names and values in turn
 * @param body null for none
 * @param status 0 for one whose stream or connection is ended without an answer
 */
public record OddHttp2(String title, List<String> fields, String body, int status) {
    private static final int ENDED = 0;
    private static final int REFUSED = 400;
    private static final List<String> METHOD = List.of(":method", "POST");
    private static final List<String> SCHEME = List.of(":scheme", "http");
    private static final List<String> AUTHORITY = List.of(":authority", "g");

    @Override
    public String toString() {
        return title;
    }

    /** A request that nothing is wrong with. */
    public static List<String> sound(String method, String path, String... more) {
        List<String> fields =
                new ArrayList<>(List.of(":method", method, ":scheme", "http", ":path", path, ":authority", "g"));
        fields.addAll(List.of(more));
        return fields;
    }

    /** All of them, as requests for a path. */
    public static Stream<OddHttp2> all(String path) {
        return Stream.of(
                        pseudo(path),
                        Stream.of(
                                with(ENDED, path, "host", "other"),
                                with(REFUSED, path, "host", "g", "host", "other"),
                                with(ENDED, path, "transfer-encoding", "chunked"),
                                with(ENDED, path, "connection", "close"),
                                with(ENDED, path, "connection", "x-user-id", "x-user-id", "a"),
                                with(ENDED, path, "keep-alive", "1"),
                                with(ENDED, path, "proxy-connection", "close"),
                                with(ENDED, path, "upgrade", "websocket"),
                                with(ENDED, path, "te", "gzip"),
                                with(ENDED, path, "X-Upper", "a"),
                                with(ENDED, path, "Content-Length", "2"),
                                with(REFUSED, path, "x folded", "a"),
                                with(REFUSED, path, "x:colon", "a"),
                                with(ENDED, path, "", "nameless"),
                                with(REFUSED, path, "x-nul", "a\0b"),
                                with(REFUSED, path, "x-cr", "a\rb"),
                                with(REFUSED, path, "x-folded", "a\r\n b"),
                                with(REFUSED, path, "x-split", "a\r\ntransfer-encoding: chunked"),
                                with(REFUSED, path, "x-begins", " a"),
                                with(REFUSED, path, "x-ends", "a\t")),
                        lengths(path))
                .flatMap(each -> each);
    }

    private static Stream<OddHttp2> pseudo(String path) {
        List<String> asked = List.of(":path", path);
        return Stream.of(
                of(ENDED, "two authorities", METHOD, SCHEME, asked, AUTHORITY, List.of(":authority", "other")),
                of(ENDED, "two paths", METHOD, SCHEME, asked, List.of(":path", "/smuggled"), AUTHORITY),
                of(ENDED, "two methods", METHOD, List.of(":method", "GET"), SCHEME, asked, AUTHORITY),
                of(ENDED, "no method", SCHEME, asked, AUTHORITY),
                of(ENDED, "no scheme", METHOD, asked, AUTHORITY),
                of(ENDED, "no path", METHOD, SCHEME, AUTHORITY),
                of(ENDED, "an empty path", METHOD, SCHEME, List.of(":path", ""), AUTHORITY),
                of(REFUSED, "a path of no root", METHOD, SCHEME, List.of(":path", "smuggled"), AUTHORITY),
                of(REFUSED, "a path of two lines", METHOD, SCHEME, List.of(":path", path + "\r\nx: y"), AUTHORITY),
                of(REFUSED, "a path and a version", METHOD, SCHEME, List.of(":path", path + " HTTP/1.1"), AUTHORITY),
                of(ENDED, "a method of two words", List.of(":method", "POST /x"), SCHEME, asked, AUTHORITY),
                of(ENDED, "an authority of two lines", METHOD, SCHEME, asked, List.of(":authority", "g\r\nx: y")),
                of(ENDED, "an authority of a user", METHOD, SCHEME, asked, List.of(":authority", "user@g")),
                of(ENDED, "a pseudo field that is none", METHOD, SCHEME, asked, AUTHORITY, List.of(":other", "a")),
                of(ENDED, "the pseudo field of answers", METHOD, SCHEME, asked, AUTHORITY, List.of(":status", "200")),
                of(ENDED, "a pseudo field behind others", METHOD, SCHEME, List.of("x", "y"), asked, AUTHORITY));
    }

    private static Stream<OddHttp2> lengths(String path) {
        return Stream.of(
                new OddHttp2("a body shorter than its length", sound("POST", path, "content-length", "5"), "{}", ENDED),
                new OddHttp2("a body longer than its length", sound("POST", path, "content-length", "1"), "{}", ENDED),
                new OddHttp2("a length and no body", sound("POST", path, "content-length", "2"), null, ENDED),
                new OddHttp2("a negative length", sound("POST", path, "content-length", "-2"), "{}", ENDED),
                new OddHttp2("a length with a sign", sound("POST", path, "content-length", "+2"), "{}", ENDED),
                new OddHttp2("two lengths in one", sound("POST", path, "content-length", "2, 3"), "{}", ENDED),
                new OddHttp2("a length that is none", sound("POST", path, "content-length", "two"), "{}", ENDED),
                new OddHttp2(
                        "two lengths", sound("POST", path, "content-length", "2", "content-length", "1"), "{}", ENDED));
    }

    private static OddHttp2 with(int status, String path, String... more) {
        String title = String.join(" ", more).replaceAll("\\p{Cntrl}", "?");
        return new OddHttp2(title, sound("POST", path, more), null, status);
    }

    @SafeVarargs
    private static OddHttp2 of(int status, String title, List<String>... parts) {
        return new OddHttp2(title, Stream.of(parts).flatMap(List::stream).toList(), null, status);
    }
}
