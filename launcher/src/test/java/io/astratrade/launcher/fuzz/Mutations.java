package io.astratrade.launcher.fuzz;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Values that parsers, decoders and databases are known to stumble over. */
final class Mutations {
    /** JSON texts that take the place of a value in a body. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "-0",
            "1",
            "1.5",
            "1e1",
            "1E400",
            "-1e-400",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999999999",
            "0.1e-5",
            "00",
            "+1",
            "NaN",
            "Infinity",
            ".5",
            "1.",
            "0x10",
            "\"\"",
            "\" \"",
            "\"0\"",
            "\"-1\"",
            "\"1e3\"",
            "\"1.\"",
            "\"\u0661\u0662\"",
            "\"0.000000000000000000001\"",
            "\"999999999999999999999999\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\u202ereversed\"",
            "\"e\u0301\"",
            "\"\ufeff\"",
            "\"\u200b\"",
            "\"<script>alert(1)</script>\"",
            "\"'; DROP TABLE users; --\"",
            "\"%s%n%x\"",
            "\"${jndi:ldap://127.0.0.1/a}\"",
            "\"../../etc/passwd\"",
            "\"\\r\\nX-Injected: 1\"",
            "\"BTC-USD\\n\"",
            "[]",
            "{}",
            "[[]]",
            "{\"\":{}}",
            "[null]",
            "{\"a\":[{\"b\":1}]}",
            "\"" + "a".repeat(300) + "\"",
            "\"" + "\u00e4".repeat(5_000) + "\"");

    /** Texts that take the place of a value in a path or a query; already as they are to be written. */
    static final List<String> TEXT = List.of(
            "",
            "%20",
            "0",
            "-1",
            "1e1",
            "1.0",
            "+1",
            "007",
            "9223372036854775808",
            "%22x%22",
            "null",
            "true",
            "%00",
            "a%00b",
            "%C0%AF",
            "%ff",
            "%ed%a0%80",
            "%F0%9F%98%80",
            "%E2%80%AE",
            "%2F",
            "%2e%2e",
            "..",
            "%252e",
            ";a=b",
            "a;b=c",
            "%5B%5D",
            "{}",
            "%7B%7D",
            "*",
            "~",
            "%0d%0aX-Injected:1",
            "a".repeat(300),
            "%61".repeat(200),
            ",",
            ",,",
            "BTC-USD",
            "BTC-USD%00",
            "btc-usd",
            "a'b",
            "$ne",
            "@",
            "me",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "01890000-0000-7000-8000-000000000000",
            "1-1-1-1-1",
            "%D9%A1%D9%A2",
            "1%2B1",
            "1+1");

    static final List<String> METHODS = List.of(
            "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "FOO", "get", "M-SEARCH");

    static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/json;charset=utf-16",
            "application/json; charset=nonsense",
            "APPLICATION/JSON",
            "application/json ; ",
            "application/merge-patch+json",
            "text/plain",
            "text/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/xml",
            "*/*",
            "json",
            "",
            ";",
            "application/json, application/json");

    /** Headers that change how a request is read. */
    static final List<List<String>> HEADERS = List.of(
            List.of("Content-Encoding", "gzip"),
            List.of("Content-Encoding", "br"),
            List.of("Content-Encoding", "identity"),
            List.of("Accept", "text/html"),
            List.of("Accept", "nonsense"),
            List.of("Accept-Encoding", "gzip;q=0, identity"),
            List.of("Idempotency-Key", ""),
            List.of("Idempotency-Key", " "),
            List.of("Idempotency-Key", "1732812345.678"),
            List.of("Idempotency-Key", "k".repeat(255)),
            List.of("Idempotency-Key", "k".repeat(256)),
            List.of("Idempotency-Key", "{}"),
            List.of("X-Correlation-ID", "a b"),
            List.of("X-Correlation-ID", "x".repeat(101)),
            List.of("X-Correlation-ID", "ok-1"),
            List.of("traceparent", "00-0-0-0"),
            List.of("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"),
            List.of("Range", "bytes=0-1"),
            List.of("If-None-Match", "*"),
            List.of("Expect", "nonsense"),
            List.of("Origin", "null"),
            List.of("Origin", "https://evil.example"),
            List.of("X-Forwarded-For", "203.0.113.9:5000"),
            List.of("X-Forwarded-For", ",,"),
            List.of("Forwarded", "for=_hidden;proto=https"),
            List.of("Authorization", ""),
            List.of("Authorization", "Bearer"),
            List.of("Authorization", "Bearer a.b.c"),
            List.of("Authorization", "Basic YTpi"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("Cookie", "a=b; ".repeat(50)),
            List.of("Cookie", "=;=;$Version=1"),
            List.of("Host", "evil.example"));

    private Mutations() {}

    /** A document that is deep: arrays or objects within each other. */
    static String nested(int depth, boolean objects) {
        return objects ? "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) : "[".repeat(depth) + "]".repeat(depth);
    }

    /** An object of so many fields that no contract knows. */
    static String wide(int fields) {
        JsonObject wide = new JsonObject();
        for (int i = 0; i < fields; i++) {
            wide.put("f" + i, i);
        }
        return wide.encode();
    }

    static String longArray(int items) {
        JsonArray array = new JsonArray();
        for (int i = 0; i < items; i++) {
            array.add(i);
        }
        return array.encode();
    }
}
