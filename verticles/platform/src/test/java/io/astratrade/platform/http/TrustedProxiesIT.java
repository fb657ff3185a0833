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
import org.junit.jupiter.api.Test;

class TrustedProxiesIT {
    private final Vertx vertx;

    TrustedProxiesIT(Vertx vertx) {
        this.vertx = vertx;
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
    void whatAClientWroteBeforeTheProxyAddedItsAddressMeansNothing() throws Exception {
        assertThat(clientSeenBy(List.of("1.2.3.4, 203.0.113.9"), "127.0.0.1")).isEqualTo("203.0.113.9");
        assertThat(clientSeenBy(List.of("1.2.3.4", "203.0.113.9"), "127.0.0.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void proxiesBehindProxiesArePassedOver() throws Exception {
        assertThat(clientSeenBy(List.of("1.2.3.4, 203.0.113.9, 10.0.0.7"), "127.0.0.1", "10.0.0.0/8"))
                .isEqualTo("203.0.113.9");
        assertThat(clientSeenBy(List.of("10.0.0.8"), "127.0.0.1", "10.0.0.0/8")).isEqualTo("10.0.0.8");
        assertThat(clientSeenBy(List.of("2001:db8::9"), "127.0.0.1")).isEqualTo("2001:db8::9");
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() throws Exception {
        assertThat(clientSeenBy(List.of("somebody"), "127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(clientSeenBy(List.of("203.0.113.9, ,"), "127.0.0.1")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsNoAddressIsAnError() {
        assertThatThrownBy(() -> TrustedProxies.of(List.of("gateway/many")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String clientSeenBy(String... trusted) throws IOException, InterruptedException {
        return clientSeenBy(List.of("203.0.113.9"), trusted);
    }

    private String clientSeenBy(List<String> reported, String... trusted) throws IOException, InterruptedException {
        TrustedProxies proxies = TrustedProxies.of(List.of(trusted));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end(proxies.client(request)))
                .listen(0, "127.0.0.1")
                .await();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()));
        reported.forEach(line -> request.header("X-Forwarded-For", line));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
