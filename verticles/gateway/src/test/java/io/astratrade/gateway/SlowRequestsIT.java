package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import io.astratrade.testkit.TestTimeouts;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Clients that trickle: a byte now and then keeps no connection, but who asks in time may stay. */
class SlowRequestsIT {
    private static final String HEAD = "GET /health/live HTTP/1.1\r\nHost: gateway\r\n";
    private static final String BODY_TO_COME =
            "POST /api/v1/trading/orders HTTP/1.1\r\nHost: gateway\r\nContent-Length: 60000\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final Duration HEADER_LIMIT = Duration.ofSeconds(1);
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(12);
    /** Longer than a head may take, with the second until somebody looks. */
    private static final Duration REST = Duration.ofMillis(2_200);

    private static final Duration TRICKLE = Duration.ofMillis(200);

    private GatewayRig gateway;

    @BeforeEach
    void start() {
        gateway = GatewayRig.start(Map.of(
                "http.header_timeout",
                HEADER_LIMIT.toSeconds() + "s",
                "http.idle_timeout",
                IDLE_LIMIT.toSeconds() + "s",
                "rate_limit.enabled",
                "false"));
        gateway.behind("trading", Backend::echo);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Execution(CONCURRENT)
    @Test
    void aHeadThatTricklesIsCutOff() throws Exception {
        long begun = System.nanoTime();
        try (Socket client = connect()) {
            write(client, HEAD + "X-Slow: ");
            trickleUntilClosed(client);
        }
        assertThat(since(begun)).isGreaterThanOrEqualTo(HEADER_LIMIT);
    }

    @Execution(CONCURRENT)
    @Test
    void aBodyThatTricklesIsCutOff() throws Exception {
        long begun = System.nanoTime();
        try (Socket client = connect()) {
            write(client, BODY_TO_COME);
            trickleUntilClosed(client);
        }
        assertThat(since(begun)).isGreaterThanOrEqualTo(HEADER_LIMIT);
    }

    @Execution(CONCURRENT)
    @Test
    void theNextHeadMayComeLaterButNotTrickleForEver() throws Exception {
        long begun = 0;
        try (Socket client = connect()) {
            for (int i = 0; i < 2; i++) {
                begun = System.nanoTime();
                write(client, HEAD + "\r\n");
                assertThat(answerTo(client)).startsWith("HTTP/1.1 200");
                Thread.sleep(REST.toMillis());
            }
            write(client, HEAD + "X-Slow: ");
            trickleUntilClosed(client);
        }
        assertThat(since(begun)).isGreaterThanOrEqualTo(IDLE_LIMIT);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Socket connect() throws IOException {
        return new Socket("127.0.0.1", gateway.port());
    }

    /** Head and body of an answer that says how long it is. */
    private static String answerTo(Socket client) throws IOException {
        client.setSoTimeout((int) TestTimeouts.LIMIT.toMillis());
        InputStream answer = client.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            assertThat(next).as("after %s", head).isNotNegative();
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        assertThat(length.find()).as(head.toString()).isTrue();
        answer.skipNBytes(Long.parseLong(length.group(1)));
        return head.toString();
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A byte at a time, never silent for long. */
    private static void trickleUntilClosed(Socket client) throws IOException {
        long begun = System.nanoTime();
        client.setSoTimeout((int) TRICKLE.toMillis());
        while (!closed(client)) {
            assertThat(since(begun)).isLessThan(TestTimeouts.LIMIT);
            try {
                write(client, "x");
            } catch (IOException reset) {
                return;
            }
        }
    }

    private static boolean closed(Socket client) throws IOException {
        InputStream answer = client.getInputStream();
        try {
            return answer.read() < 0;
        } catch (java.net.SocketTimeoutException waits) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
