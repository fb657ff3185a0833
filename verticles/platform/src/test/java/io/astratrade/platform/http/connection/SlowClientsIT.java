package io.astratrade.platform.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import org.junit.jupiter.api.Test;

class SlowClientsIT {
    @Test
    void aWebSocketThatEndsIsForgotten(Vertx vertx) {
        SlowClients clients = new SlowClients(TestTimeouts.LIMIT, TestTimeouts.LIMIT);
        HttpServer server = vertx.createHttpServer()
                .connectionHandler(clients::connected)
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage));
        Await.result(server.listen(0, "127.0.0.1"));
        WebSocketClient client = vertx.createWebSocketClient();

        WebSocket socket = Await.result(client.connect(server.actualPort(), "127.0.0.1", "/"));
        assertThat(clients.watched()).isEqualTo(1);
        Await.result(socket.close());
        TestTimeouts.eventually().until(() -> clients.watched() == 0);
    }

    @Test
    void aConnectionOfHttp2IsWatchedUntilItEnds(Vertx vertx) {
        SlowClients clients = new SlowClients(TestTimeouts.LIMIT, TestTimeouts.LIMIT);
        HttpServer server = vertx.createHttpServer()
                .connectionHandler(clients::connected)
                .requestHandler(request -> request.response().end());
        Await.result(server.listen(0, "127.0.0.1"));
        HttpClient client = vertx.createHttpClient(new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2));

        Await.result(vertx, () -> client.request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                .compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body));
        assertThat(clients.watched()).isEqualTo(1);
        Await.result(client.close());
        TestTimeouts.eventually().until(() -> clients.watched() == 0);
    }
}
