package io.astratrade.financial.webhook;

import io.astratrade.testkit.Await;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A user's server: notes what it is told, by path, and answers as it was told to. */
public final class Receiver implements AutoCloseable {
    private static final int NO_CONTENT = 204;

    /** A message as it came. */
    public record Message(String path, MultiMap headers, String body) {
        public String id() {
            return headers.get("webhook-id");
        }

        public JsonObject json() {
            return new JsonObject(body);
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, Deque<Integer>> answers = new HashMap<>();
    private final Map<String, String> locations = new HashMap<>();

    public Receiver() {
        server = Await.result(
                vertx.createHttpServer().requestHandler(this::received).listen(0, "127.0.0.1"));
    }

    private void received(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            int status = note(new Message(request.path(), request.headers(), body.toString()));
            if (status > 0) {
                String location = locations.get(request.path());
                if (location != null) {
                    request.response().putHeader("Location", location);
                }
                request.response().setStatusCode(status).end();
            }
        });
    }

    private synchronized int note(Message message) {
        messages.add(message);
        Deque<Integer> next = answers.getOrDefault(message.path(), new ArrayDeque<>());
        return next.isEmpty() ? NO_CONTENT : next.size() == 1 ? next.peek() : next.poll();
    }

    /** The statuses to answer there, one after another, the last one ever after; 0 is no answer at all. */
    public synchronized void answer(String path, Integer... statuses) {
        answers.put(path, new ArrayDeque<>(List.of(statuses)));
    }

    public synchronized void redirect(String path, String location) {
        locations.put(path, location);
        answer(path, 302);
    }

    public synchronized List<Message> messages(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.actualPort() + path;
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        Await.result(vertx.close());
    }
}
