package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.gateway.GatewayRig;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CutOffIT {
    private static final Duration BELOW_THE_FLOOD = Duration.ofMillis(80);
    private static final int REFUSED = 550;

    /** It is cut off for its slowness amid a frame that goes on to name channels which there are. */
    @Test
    void whatAClientAsksForWhileItIsCutOffIsNotKept(Vertx vertx) {
        Exchange exchange = new Exchange();
        GatewayRig gateway = GatewayRig.start(Map.of(
                "ws.write_buffer_bytes", "8192", "ws.private_queue", "50", "ws.frame_bytes", "8192", "ws.idle", "40s"));
        gateway.behind("trading", exchange::trading);
        String[] channels = Stream.concat(
                        IntStream.range(0, REFUSED).mapToObj(i -> "no" + i),
                        Stream.of("ticker:BTC-USD", "trades:BTC-USD"))
                .toArray(String[]::new);
        try (TestSocket socket = TestSocket.open(vertx, gateway.port())) {
            socket.socket().pause();
            TestTimeouts.eventually().pollInterval(BELOW_THE_FLOOD).until(() -> {
                socket.subscribe(channels);
                return gateway.metric("astra.gateway.ws.closed", "reason", "slow") == 1;
            });
            assertThat(gateway.metric("astra.gateway.ws.subscriptions")).isZero();
            socket.socket().resume();
            assertThat(socket.closeCode()).isEqualTo(1013);
            GatewayRig.eventually().until(() -> gateway.metric("astra.gateway.ws.connections") == 0);
            assertThat(gateway.metric("astra.gateway.ws.subscriptions")).isZero();
        } finally {
            gateway.close();
        }
    }
}
