package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.astratrade.platform.api.SampleModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestTokens;
import io.astratrade.testkit.raw.RawHttp;
import io.astratrade.testkit.raw.RawRequests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Bytes that no client library sends, and what every service answers to them. */
class WireIT {
    private static final String THINGS = "/api/v1/sample/things";
    private static final String END = "GET /health/live HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static ServiceHarness harness;
    private static int port;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(Map.of("sample.http.body_limit_bytes", "2000"), new SampleModule());
        port = harness.service("sample").http().port();
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    @BeforeEach
    void listen() {
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void nothingIsCalledAFaultOfOurs() {
        ROOT.detachAppender(logged);
        assertThat(List.copyOf(logged.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    static List<String> ambiguous() {
        return RawRequests.ambiguous().toList();
    }

    static List<String> brokenBodies() {
        return RawRequests.brokenBodies().toList();
    }

    static List<String> otherVersions() {
        return RawRequests.otherVersions().toList();
    }

    private static Answer only(List<Answer> answers) {
        assertThat(answers).hasSize(1);
        return answers.get(0);
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void whatTwoReadersCouldSeeDifferentlyEndsTheConnection(String request) {
        only(RawHttp.exchange(port, request)).refuses(400, "REQUEST_INVALID");
    }

    @ParameterizedTest
    @MethodSource("ambiguous")
    void soItDoesBehindAnotherRequest(String request) {
        List<Answer> answers = RawHttp.exchange(port, "GET /health/live HTTP/1.1\r\nHost: g\r\n\r\n" + request);
        assertThat(answers).hasSize(2);
        answers.get(1).refuses(400, "REQUEST_INVALID");
    }

    /** The parser passes over white space before it has seen a request line. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\0", "\t"})
    void whatStandsBeforeTheRequestLineIsSeenAloneToo(String first) {
        try (RawHttp raw = RawHttp.connect(port)) {
            raw.send("GET /health/live HTTP/1.1\r\nHost: g\r\n\r\n").answer();
            raw.send(first);
            raw.send("GET /health/live HTTP/1.1\r\nHost: g\r\n\r\n").answer().refuses(400, "REQUEST_INVALID");
        }
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void aBodyThatBreaksIsRefusedAndEndsTheConnection(String body) {
        only(RawHttp.exchange(port, RawRequests.chunked(THINGS) + body)).refuses(400, "REQUEST_INVALID");
    }

    static List<String> soundBodies() {
        return RawRequests.soundBodies().toList();
    }

    @ParameterizedTest
    @MethodSource("soundBodies")
    void aBodyInChunksIsReadHoweverItArrives(String body) {
        only(RawHttp.exchange(
                        port, RawRequests.chunked(THINGS).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + body))
                .refuses(401, "AUTH_TOKEN_MISSING");
        try (RawHttp raw = RawHttp.connect(port)) {
            raw.send(RawRequests.chunked(THINGS));
            body.chars().forEach(octet -> raw.send(Character.toString(octet)));
            raw.answer().refuses(401, "AUTH_TOKEN_MISSING");
            assertThat(raw.send(END).answer().status()).isEqualTo(200);
        }
    }

    /** The answer came without the body. */
    @ParameterizedTest
    @MethodSource("brokenBodies")
    void aBodyThatNobodyReadsEndsTheConnectionAsWell(String body) {
        List<Answer> answers = RawHttp.exchange(port, RawRequests.chunked("/health/live") + body);
        assertThat(only(answers).status()).isEqualTo(405);
    }

    @ParameterizedTest
    @MethodSource("otherVersions")
    void otherVersionsAreRefused(String version) {
        only(RawHttp.exchange(port, "GET / " + version + "\r\nHost: g\r\n\r\n" + RawRequests.SMUGGLED))
                .refuses(505, "HTTP_VERSION_UNSUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"smuggled", "health/live", "?a=b", "g:80", "**"})
    void aPathBeginsAtTheRoot(String path) {
        String request = " " + path + " HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n";
        for (String method : List.of("GET", "POST", "DELETE")) {
            only(RawHttp.exchange(port, method + request)).refuses(400, "REQUEST_INVALID");
        }
    }

    @Test
    void theOldestVersionIsServed() {
        Answer answer = only(RawHttp.exchange(port, "GET /health/live HTTP/1.0\r\n\r\n"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"x-www-form-urlencoded, a", "x-www-form-urlencoded, a=%", "xml, <a/>", "octet-stream, a"})
    void bodiesThatAreNotJsonAreRefusedByTheirType(String type, String body) {
        for (String method : List.of("POST", "PUT", "PATCH")) {
            send(method, THINGS, "application/" + type, body).refuses(415, "REQUEST_UNSUPPORTED_MEDIA_TYPE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary="})
    void uploadsAreRefusedByTheirType(String type) {
        send("POST", THINGS, type, "--x\r\n\r\na").refuses(415, "REQUEST_UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({"GET, /nothing, 404", "DELETE, /nothing, 404", "GET, /api/v1/sample/things, 200", "GET, /health, 200"})
    void aBodyThatIsNotAwaitedIsPassedOver(String method, String path, int status) {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain", "")) {
            assertThat(send(method, path, type, "a=%").status()).as(type).isEqualTo(status);
        }
    }

    private static Answer send(String method, String path, String type, String body) {
        String request = method + " " + path + " HTTP/1.1\r\nHost: g\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body + END;
        List<Answer> answers = RawHttp.exchange(port, request);
        assertThat(answers).as("the connection goes on").hasSize(2);
        assertThat(answers.get(1).status()).isEqualTo(200);
        return answers.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200-maybe", "100-continue, x", ""})
    void otherExpectationsAreRefused(String expected) {
        only(RawHttp.exchange(port, expecting(expected) + "Connection: close\r\n\r\n{}"))
                .refuses(417, "EXPECTATION_FAILED");
    }

    @Test
    void aClientThatWaitsIsToldToGoOn() {
        try (RawHttp raw = RawHttp.connect(port)) {
            raw.send(expecting("100-continue") + "\r\n");
            assertThat(raw.answer().status()).isEqualTo(100);
            raw.send("{}").answer().refuses(401, "AUTH_TOKEN_MISSING");
        }
    }

    @Test
    void aClientThatWaitsWithTooMuchIsNotToldToGoOn() {
        try (RawHttp raw = RawHttp.connect(port)) {
            raw.send(expecting("100-continue").replace("Length: 2", "Length: 2001") + "\r\n");
            raw.answer().refuses(413, "REQUEST_TOO_LARGE");
        }
    }

    private static String expecting(String expected) {
        return "POST " + THINGS + " HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                + "Expect: " + expected + "\r\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: h2c\r\n",
                "Upgrade: h2c\r\nConnection: Upgrade\r\n",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\n",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: !\r\n",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAM\r\n",
                "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAUAAAAA\r\n",
                "Upgrade: h2c\r\nConnection: HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAoAAA\r\n",
                "Upgrade: websocket\r\nConnection: Upgrade\r\n",
                "Upgrade: TLS/1.3\r\nConnection: Upgrade\r\n"
            })
    void anOfferToUpgradeThatCannotBeTakenUpIsPassedOver(String headers) {
        List<Answer> answers = RawHttp.exchange(port, "GET /nothing HTTP/1.1\r\nHost: g\r\n" + headers + "\r\n" + END);
        assertThat(answers).hasSize(2);
        answers.get(0).refuses(404, "NOT_FOUND");
    }

    @Test
    void anUpgradeToHttp2IsTakenUp() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        for (String method : List.of("GET", "POST")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/nothing"))
                    .method(method, HttpRequest.BodyPublishers.ofString("a=%"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        }
    }

    /** Within the head, within a body of known length, within a chunk, before the answer. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/sample/things HTTP/1.1\r\nHost:",
                "POST /api/v1/sample/things HTTP/1.1\r\nHost: g\r\nContent-Length: 100\r\n\r\n{",
                "POST /api/v1/sample/things HTTP/1.1\r\nHost: g\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhe",
                "GET /api/v1/sample/things HTTP/1.1\r\nHost: g\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0"
            })
    void aClientThatLeavesIsNoFault(String begun) {
        for (boolean killed : new boolean[] {true, false}) {
            try (RawHttp raw = RawHttp.connect(port).send(begun)) {
                if (killed) {
                    raw.reset();
                }
            }
        }
        assertThat(harness.http("sample")
                        .withToken(TestTokens.accessToken("u1"))
                        .get(THINGS)
                        .status())
                .isEqualTo(200);
    }
}
