package io.astratrade.launcher.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client at the gateway's `/ws`, and the frames that it got. */
final class LiveChannel implements WebSocket.Listener, AutoCloseable {
    private final List<JsonObject> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder begun = new StringBuilder();
    private final WebSocket socket;

    private LiveChannel(int port) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), this)
                .join();
    }

    static LiveChannel open(int port) {
        return new LiveChannel(port);
    }

    void authenticate(String token) {
        send(new JsonObject().put("op", "auth").put("token", token));
    }

    void subscribe(String channel) {
        send(new JsonObject().put("op", "subscribe").put("channels", new JsonArray().add(channel)));
    }

    private void send(JsonObject frame) {
        socket.sendText(frame.encode(), true).join();
    }

    /** Whether a frame came that has this member with this value. */
    boolean got(String member, String value) {
        return frames.stream().anyMatch(frame -> value.equals(frame.getValue(member)));
    }

    /** The data of the frames of a type. */
    List<JsonObject> data(String type) {
        return frames.stream()
                .filter(frame -> type.equals(frame.getString("type")))
                .map(frame -> frame.getJsonObject("data"))
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        begun.append(text);
        if (last) {
            frames.add(new JsonObject(begun.toString()));
            begun.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
