package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrustedProxiesIT {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void aProxyWithinATrustedNetworkIsBelieved() throws Exception {
        assertThat(clientSeenBy("10.0.0.0/8", "127.0.0.0/8")).isEqualTo("203.0.113.9");
        assertThat(clientSeenBy("127.0.0.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void fromAnybodyElseTheHeaderMeansNothing() throws Exception {
        assertThat(clientSeenBy("10.0.0.0/8", "127.0.0.2")).isEqualTo("127.0.0.1");
        assertThat(clientSeenBy()).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsNoAddressIsAnError() {
        assertThatThrownBy(() -> TrustedProxies.of(List.of("gateway/many")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String clientSeenBy(String... trusted) throws IOException, InterruptedException {
        TrustedProxies proxies = TrustedProxies.of(List.of(trusted));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end(proxies.client(request)))
                .listen(0, "127.0.0.1")
                .await();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
