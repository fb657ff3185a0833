package io.astratrade.testkit;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** Blocking HTTP/1.1 client of one server; immutable, so a client with a token can be shared. Waits as long as {@link TestTimeouts} allows. */
public final class TestHttp {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TestTimeouts.LIMIT)
            .build();

    private final String base;
    private final Map<String, String> headers;
    private final AnswerWatch watch;

    private TestHttp(String base, Map<String, String> headers, AnswerWatch watch) {
        this.base = base;
        this.headers = Map.copyOf(headers);
        this.watch = watch;
    }

    /** The server on this port of the loopback interface. */
    public static TestHttp at(int port) {
        return at("http://127.0.0.1:" + port);
    }

    /** The server with this base URL, without a slash at its end. */
    public static TestHttp at(String base) {
        return new TestHttp(base, Map.of(), AnswerWatch.NONE);
    }

    /** A client whose answers are all shown to this watch. */
    public TestHttp watchedBy(AnswerWatch other) {
        return new TestHttp(base, headers, other);
    }

    public TestHttp withToken(String token) {
        return withHeader("Authorization", "Bearer " + token);
    }

    /** A client that sends this header with every request. */
    public TestHttp withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new TestHttp(base, more, watch);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, JsonObject body) {
        return sendJson("POST", path, body.encode());
    }

    public Answer patch(String path, JsonObject body) {
        return sendJson("PATCH", path, body.encode());
    }

    public Answer put(String path, JsonObject body) {
        return sendJson("PUT", path, body.encode());
    }

    /** Sends the text as it is under {@code application/json}, so that bad JSON can be sent too. */
    public Answer sendJson(String method, String path, String body) {
        TestHttp json = headers.containsKey("Content-Type") ? this : withHeader("Content-Type", "application/json");
        return json.send(method, path, BodyPublishers.ofString(body));
    }

    /** Sends bytes with no header but those of this client. */
    public Answer sendBytes(String method, String path, byte[] body) {
        return send(method, path, BodyPublishers.ofByteArray(body));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(TestTimeouts.LIMIT);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            watch.answered(method, path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + base + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted during " + method + " " + path, e);
        }
    }
}
