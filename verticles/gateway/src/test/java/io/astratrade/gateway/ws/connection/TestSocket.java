package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A client of /ws that a test reads frame by frame. */
final class TestSocket implements AutoCloseable {
    private static final long LIMIT_S = TestTimeouts.LIMIT.toSeconds();
    private static final int SMALL_BUFFER = 8_192;

    private final WebSocketClient client;
    private final WebSocket socket;
    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Short> closed = new LinkedBlockingQueue<>();

    private TestSocket(WebSocketClient client, WebSocket socket) {
        this.client = client;
        this.socket = socket;
        socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
        socket.closeHandler(end -> closed.add(socket.closeStatusCode() == null ? 0 : socket.closeStatusCode()));
    }

    static TestSocket open(Vertx vertx, int port) {
        WebSocketClient client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setReceiveBufferSize(SMALL_BUFFER).setMaxFrameSize(1 << 20));
        return new TestSocket(client, Await.result(client.connect(port, "127.0.0.1", "/ws")));
    }

    void send(JsonObject frame) {
        sendText(frame.encode());
    }

    void sendText(String text) {
        socket.writeTextMessage(text);
    }

    WebSocket socket() {
        return socket;
    }

    void authenticate(String token) {
        send(new JsonObject().put("op", "auth").put("token", token));
    }

    void subscribe(String... channels) {
        send(new JsonObject().put("op", "subscribe").put("channels", new JsonArray(List.of(channels))));
    }

    void unsubscribe(String... channels) {
        send(new JsonObject().put("op", "unsubscribe").put("channels", new JsonArray(List.of(channels))));
    }

    /** The next frame; fails when none comes for a long time. */
    JsonObject next() {
        try {
            JsonObject frame = frames.poll(LIMIT_S, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No frame within " + LIMIT_S + " s");
            }
            return frame;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The next frame of this kind; others are passed over. */
    JsonObject next(Predicate<JsonObject> wanted) {
        JsonObject frame = next();
        while (!wanted.test(frame)) {
            frame = next();
        }
        return frame;
    }

    /** The next snapshot or update of a channel. */
    JsonObject nextOf(String channel) {
        return next(frame -> channel.equals(frame.getString("channel")) && frame.containsKey("seq"));
    }

    JsonObject nextOp(String op) {
        return next(frame -> op.equals(frame.getString("op")));
    }

    /** Fails when anything was sent to this client that it has not read; what the gateway writes, it writes in order. */
    void hasNothingToRead() {
        send(new JsonObject().put("op", "ping"));
        assertThat(next().getString("op")).isEqualTo("pong");
    }

    /** What has come and was not read. */
    List<JsonObject> rest() {
        List<JsonObject> all = new ArrayList<>();
        frames.drainTo(all);
        return all;
    }

    /** The code that the gateway closed with; 0 when the connection just broke. */
    int closeCode() {
        try {
            Short code = closed.poll(LIMIT_S, TimeUnit.SECONDS);
            if (code == null) {
                throw new AssertionError("Not closed within " + LIMIT_S + " s; " + rest());
            }
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    boolean isClosed() {
        return socket.isClosed();
    }

    @Override
    public void close() {
        client.close();
    }
}
