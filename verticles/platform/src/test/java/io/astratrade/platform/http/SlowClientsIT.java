package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.testkit.Patience;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import org.junit.jupiter.api.Test;

class SlowClientsIT {
    @Test
    void aWebSocketThatEndsIsForgotten() {
        Vertx vertx = Vertx.vertx();
        SlowClients clients = new SlowClients(Patience.LIMIT, Patience.LIMIT);
        HttpServer server = vertx.createHttpServer()
                .connectionHandler(clients::connected)
                .webSocketHandler(socket -> socket.textMessageHandler(socket::writeTextMessage));
        Await.result(server.listen(0, "127.0.0.1"));
        WebSocketClient client = vertx.createWebSocketClient();

        WebSocket socket = Await.result(client.connect(server.actualPort(), "127.0.0.1", "/"));
        assertThat(clients.watched()).isEqualTo(1);
        Await.result(socket.close());
        Patience.eventually().until(() -> clients.watched() == 0);
        Await.result(vertx.close());
    }
}
