package io.astratrade.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that trickle: a byte now and then keeps no connection, but who asks in time may stay. */
class SlowRequestsIT {
    private static final String HEAD = "GET /health/live HTTP/1.1\r\nHost: gateway\r\n";
    private static final String BODY_TO_COME =
            "POST /api/v1/trading/orders HTTP/1.1\r\nHost: gateway\r\nContent-Length: 60000\r\n\r\n";
    private static final Duration PAUSE = Duration.ofMillis(200);

    private GatewayRig gateway;

    @BeforeEach
    void start() {
        gateway = GatewayRig.start(Map.of(
                "http.header_timeout",
                "2s",
                "http.idle_timeout",
                "4s",
                "rate_limit.enabled",
                "false",
                "deadline",
                "30s"));
        gateway.behind("trading", Backend::echo);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aHeadThatTricklesIsCutOff() throws Exception {
        try (Socket client = connect()) {
            write(client, HEAD + "X-Slow: ");
            assertThat(trickleUntilClosed(client)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void aBodyThatTricklesIsCutOff() throws Exception {
        try (Socket client = connect()) {
            write(client, BODY_TO_COME);
            assertThat(trickleUntilClosed(client)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void theNextHeadMayComeLaterButNotTrickleForEver() throws Exception {
        try (Socket client = connect()) {
            for (int i = 0; i < 2; i++) {
                write(client, HEAD + "\r\n");
                assertThat(client.getInputStream().read()).isEqualTo('H');
                client.getInputStream().skipNBytes(client.getInputStream().available());
                Thread.sleep(2_500);
            }
            write(client, HEAD + "X-Slow: ");
            assertThat(trickleUntilClosed(client)).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket("127.0.0.1", gateway.port());
        client.setSoTimeout((int) PAUSE.toMillis());
        return client;
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A byte at a time, never silent for long. */
    private static Duration trickleUntilClosed(Socket client) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!closed(client)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Patience.LIMIT);
            try {
                write(client, "x");
            } catch (IOException reset) {
                break;
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
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
