package io.astratrade.testkit.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A malformed request of HTTP/2 (RFC 9113, 8.1.1 to 8.3): to be ended or refused with 400, or 404 for a path that is
 * none, and to reach nobody.
 *
 * @param fields names and values in turn
 * @param body null for none
 */
public record OddHttp2(String title, List<String> fields, String body) {
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
                                with(path, "host", "other"),
                                with(path, "host", "g", "host", "other"),
                                with(path, "transfer-encoding", "chunked"),
                                with(path, "connection", "close"),
                                with(path, "connection", "x-user-id", "x-user-id", "a"),
                                with(path, "keep-alive", "1"),
                                with(path, "proxy-connection", "close"),
                                with(path, "upgrade", "websocket"),
                                with(path, "te", "gzip"),
                                with(path, "X-Upper", "a"),
                                with(path, "Content-Length", "2"),
                                with(path, "x folded", "a"),
                                with(path, "x:colon", "a"),
                                with(path, "", "nameless"),
                                with(path, "x-nul", "a\0b"),
                                with(path, "x-cr", "a\rb"),
                                with(path, "x-folded", "a\r\n b"),
                                with(path, "x-split", "a\r\ntransfer-encoding: chunked"),
                                with(path, "x-begins", " a"),
                                with(path, "x-ends", "a\t")),
                        lengths(path))
                .flatMap(each -> each);
    }

    private static Stream<OddHttp2> pseudo(String path) {
        List<String> asked = List.of(":path", path);
        return Stream.of(
                of("two authorities", METHOD, SCHEME, asked, AUTHORITY, List.of(":authority", "other")),
                of("two paths", METHOD, SCHEME, asked, List.of(":path", "/smuggled"), AUTHORITY),
                of("two methods", METHOD, List.of(":method", "GET"), SCHEME, asked, AUTHORITY),
                of("no method", SCHEME, asked, AUTHORITY),
                of("no scheme", METHOD, asked, AUTHORITY),
                of("no path", METHOD, SCHEME, AUTHORITY),
                of("an empty path", METHOD, SCHEME, List.of(":path", ""), AUTHORITY),
                of("a path of no root", METHOD, SCHEME, List.of(":path", "smuggled"), AUTHORITY),
                of("a path of two lines", METHOD, SCHEME, List.of(":path", path + "\r\nx: y"), AUTHORITY),
                of("a path and a version", METHOD, SCHEME, List.of(":path", path + " HTTP/1.1"), AUTHORITY),
                of("a method of two words", List.of(":method", "POST /x"), SCHEME, asked, AUTHORITY),
                of("an authority of two lines", METHOD, SCHEME, asked, List.of(":authority", "g\r\nx: y")),
                of("an authority of a user", METHOD, SCHEME, asked, List.of(":authority", "user@g")),
                of("a pseudo field that is none", METHOD, SCHEME, asked, AUTHORITY, List.of(":other", "a")),
                of("the pseudo field of answers", METHOD, SCHEME, asked, AUTHORITY, List.of(":status", "200")),
                of("a pseudo field behind others", METHOD, SCHEME, List.of("x", "y"), asked, AUTHORITY));
    }

    private static Stream<OddHttp2> lengths(String path) {
        return Stream.of(
                new OddHttp2("a body shorter than its length", sound("POST", path, "content-length", "5"), "{}"),
                new OddHttp2("a body longer than its length", sound("POST", path, "content-length", "1"), "{}"),
                new OddHttp2("a length and no body", sound("POST", path, "content-length", "2"), null),
                new OddHttp2("a negative length", sound("POST", path, "content-length", "-2"), "{}"),
                new OddHttp2("a length with a sign", sound("POST", path, "content-length", "+2"), "{}"),
                new OddHttp2("two lengths in one", sound("POST", path, "content-length", "2, 3"), "{}"),
                new OddHttp2("a length that is none", sound("POST", path, "content-length", "two"), "{}"),
                new OddHttp2("two lengths", sound("POST", path, "content-length", "2", "content-length", "1"), "{}"));
    }

    private static OddHttp2 with(String path, String... more) {
        String title = String.join(" ", more).replaceAll("\\p{Cntrl}", "?");
        return new OddHttp2(title, sound("POST", path, more), null);
    }

    @SafeVarargs
    private static OddHttp2 of(String title, List<String>... parts) {
        return new OddHttp2(title, Stream.of(parts).flatMap(List::stream).toList(), null);
    }
}
