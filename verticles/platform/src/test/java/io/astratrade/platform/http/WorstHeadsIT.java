package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.api.SampleModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.raw.RawHttp;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paths, queries, headers and cookies of the greatest length that is let in, meant to cost as much as they can. */
class WorstHeadsIT {
    private static final String NEWEST = "/api/v1/sample/things/newest";
    private static final int HEAD = 15_000;
    private static final int LINE = 3_900;
    private static final int TRIES = 10;
    /** Processor time of all event loops, per request. */
    private static final Duration MOST = Duration.ofMillis(20);

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static ServiceHarness harness;
    private static int port;

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(
                Map.of("sample.http.trusted_proxies", "127.0.0.1", "sample.http.cors_origins", "https://app.example"),
                new SampleModule());
        port = harness.service("sample").http().port();
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    static Map<String, String> heads() {
        return Map.ofEntries(
                Map.entry("parameters that nobody knows", asking(NEWEST + "?" + repeated(LINE / 4, "&", i -> "a=1"))),
                Map.entry(
                        "one parameter, again and again",
                        asking(NEWEST + "?" + repeated(LINE / 8, "&", i -> "count=1"))),
                Map.entry(
                        "parameters with encoded names",
                        asking(NEWEST + "?" + repeated(LINE / 10, "&", i -> "%6Eo%74e="))),
                Map.entry("separators", asking(NEWEST + "?" + "&".repeat(LINE))),
                Map.entry("a long value", asking(NEWEST + "?note=" + "%C3%BC".repeat(LINE / 6))),
                Map.entry("a deep path", asking("/a".repeat(LINE / 2))),
                Map.entry("a path that climbs", asking("/api/v1/sample" + "/x/..".repeat(LINE / 6))),
                Map.entry("encoded dots", asking("/api/v1/sample" + "/%2e".repeat(LINE / 5))),
                Map.entry("many headers", with(repeated(HEAD / 12, "\r\n", i -> "x" + i + ": 1"))),
                Map.entry("one header, again and again", with(repeated(HEAD / 24, "\r\n", i -> "Idempotency-Key: a"))),
                Map.entry("cookies", with("Cookie: " + repeated(HEAD / 6, "; ", i -> "a=b"))),
                Map.entry("hops", with("X-Forwarded-For: " + repeated(HEAD / 11, ",", i -> "127.0.0.1"))),
                Map.entry("quoted hops", with("Forwarded: " + ";for=\"".repeat(HEAD / 7))),
                Map.entry("commas between quotes", with("Forwarded: " + "\",".repeat(HEAD / 2))),
                Map.entry("blank hops", with("Forwarded: " + (";" + " ".repeat(50)).repeat(HEAD / 51) + "x")),
                Map.entry("an IPv6 hop", with("X-Forwarded-For: [" + "1:".repeat(HEAD / 2) + "]")),
                Map.entry("blanks in an upgrade", with(upgrade("a" + " ".repeat(HEAD - 200) + "b"))),
                Map.entry("commas in an upgrade", with(upgrade(",".repeat(HEAD - 200)))),
                Map.entry("encodings", with("Accept-Encoding: " + repeated(HEAD / 10, ",", i -> "gzip;q=0.1"))),
                Map.entry("media types", with("Accept: " + repeated(HEAD / 10, ",", i -> "a/b;q=0.1"))),
                Map.entry("an origin", with("Origin: https://" + "a.".repeat(HEAD / 2))),
                Map.entry("a token of dots", with("Authorization: Bearer " + "a.".repeat(2_000))),
                Map.entry(
                        "a media type with parameters", with("Content-Type: application/json" + ";a=b".repeat(3_000))),
                Map.entry("a correlation id", with("X-Correlation-ID: " + "a".repeat(HEAD))));
    }

    static Set<String> names() {
        return heads().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void noHeadHoldsAnEventLoop(String name) {
        String request = heads().get(name) + "\r\nConnection: close\r\n\r\n";
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            long begun = used();
            assertThat(RawHttp.exchange(port, request)).hasSize(1).allMatch(answer -> answer.status() < 500);
            best = Math.min(best, used() - begun);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(MOST);
    }

    private static String asking(String target) {
        return "POST " + target + " HTTP/1.1\r\nHost: g";
    }

    private static String with(String headers) {
        return asking(NEWEST) + "\r\n" + headers;
    }

    private static String upgrade(String connection) {
        return "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAoAAA\r\nConnection: " + connection;
    }

    private static String repeated(int times, String between, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(between));
    }

    private static long used() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().contains("eventloop"))
                .mapToLong(thread -> CLOCK.getThreadCpuTime(thread.getId()))
                .sum();
    }
}
