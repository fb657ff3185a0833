package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, to the byte, and what becomes of connections whose client is rude. */
class ConnectionsIT {
    private static final int LARGE = 40_000_000;
    private static final String OF_GET = " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n";

    private GatewayRig gateway;

    @BeforeEach
    void start() {
        gateway = GatewayRig.start(Map.of("rate_limit.enabled", "false", "pool_size", "1"));
        gateway.behind("trading", ConnectionsIT::serve);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private static void serve(HttpServerRequest request) {
        if (request.path().endsWith("/nothing")) {
            request.response().setStatusCode(204).end();
        } else if (request.path().endsWith("/large")) {
            request.response().end(Buffer.buffer(new byte[LARGE]));
        } else if (request.path().endsWith("/breaks-off")) {
            breakOff(request);
        } else {
            Backend.echo(request);
        }
    }

    /** A head with the framing that the query asks for, five bytes, and the end of the connection. */
    private static void breakOff(HttpServerRequest request) {
        String length = request.getParam("length");
        if (length == null) {
            request.response().setChunked(true);
        } else {
            request.response().putHeader("Content-Length", length);
        }
        request.response().write("hello").onComplete(written -> request.connection()
                .close());
    }

    @Test
    void anAnswerWithoutContentHasNoFraming() throws IOException {
        String answer = exchange("GET /api/v1/trading/nothing" + OF_GET).toLowerCase();
        assertThat(answer).startsWith("http/1.1 204").doesNotContain("transfer-encoding", "content-length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?length=200000"})
    void anAnswerThatBreaksOffDoesNotLookComplete(String framing) throws IOException {
        String answer = exchange("GET /api/v1/trading/breaks-off" + framing + " HTTP/1.1\r\nHost: gateway\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("hello").doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void anAnswerThatBreaksOffBeforeItWasPassedOnIsAProblem() throws IOException {
        String answer = exchange("GET /api/v1/trading/breaks-off?length=100" + OF_GET);
        assertThat(answer)
                .startsWith("HTTP/1.1 502")
                .contains("application/problem+json", "BAD_GATEWAY")
                .doesNotContainIgnoringCase("content-length: 100\r");
    }

    @Test
    void aClientThatLeavesInTheMiddleFreesTheConnectionBehind() throws IOException {
        try (Socket client = new Socket("127.0.0.1", gateway.port())) {
            client.getOutputStream().write(ascii("GET /api/v1/trading/large" + OF_GET));
            assertThat(client.getInputStream().readNBytes(1_000)).hasSize(1_000);
        }
        GatewayRig.eventually()
                .until(() -> gateway.http().get("/api/v1/trading/account").status() == 200);
        assertThat(gateway.metric("astra.gateway.upstream.failures", "upstream", "trading", "reason", "broken"))
                .as("the service did nothing wrong")
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/trading/orders HTTP/1.1\r\nHost: g\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "POST /api/v1/trading/orders HTTP/1.1\r\nHost: g\r\nContent-Length: -1\r\n\r\n{}",
                "GET /api/v1/trading/account HTTP/1.1\r\nHost : g\r\n\r\n",
                "GET /api/v1/trading/account HTTP/1.1\r\nConnection: close\r\n\r\n",
                "CONNECT elsewhere:80 HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n",
                "GET /api/v1/trading/account?% HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n",
                "GET /api/v1/trading/account?a=%2 HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n",
                "GET /api/v1/trading/account?a=%zz&b HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n",
                "GET http://elsewhere:1/nothing HTTP/1.1\r\nHost: g\r\nConnection: close\r\n\r\n",
            })
    void whatIsNoRequestToUsIsRefusedWithAProblem(String request) throws IOException {
        String answer = exchange(request);
        assertThat(answer).containsPattern("^HTTP/1.1 40[045] ");
        assertThat(answer).contains("application/problem+json").contains("\"correlation_id\"");
    }

    @Test
    void headersBeyondTheLimitAreRefusedWithAProblem() throws IOException {
        String answer = exchange("GET / HTTP/1.1\r\nHost: g\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("application/problem+json");
    }

    private String exchange(String request) throws IOException {
        try (Socket client = new Socket("127.0.0.1", gateway.port())) {
            client.setSoTimeout((int) TestTimeouts.LIMIT.toMillis());
            client.getOutputStream().write(ascii(request));
            return untilTheEnd(client.getInputStream());
        }
    }

    /** A connection that ends before the whole request was read ends with a reset, behind the answer. */
    private static String untilTheEnd(InputStream answer) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            answer.transferTo(read);
        } catch (SocketException reset) {
            assertThat(read.size()).as("bytes before %s", reset).isPositive();
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
