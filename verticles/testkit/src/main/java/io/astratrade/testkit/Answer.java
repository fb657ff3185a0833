package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;

/** A server's answer to {@link TestHttp}. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** The body as an object; fails when it is something else. */
    public JsonObject json() {
        return new JsonObject(body);
    }

    public JsonArray jsonArray() {
        return new JsonArray(body);
    }

    /** First value of the header, null when absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** What {@code Retry-After} asks for. */
    public int secondsToWait() {
        return Integer.parseInt(header("Retry-After"));
    }

    /** The {@code code} member of a problem document. */
    public String code() {
        return json().getString("code");
    }

    /** The JSON pointers of the fields that a problem document is about. */
    public List<String> pointers() {
        return json().getJsonArray("errors", new JsonArray()).stream()
                .map(error -> ((JsonObject) error).getString("pointer"))
                .toList();
    }

    /** Fails unless this is the success that was expected. */
    public Answer succeeds(int status) {
        assertThat(this.status).as(body).isEqualTo(status);
        return this;
    }

    /** Fails unless this is a complete problem document (RFC 9457) with this status and code. */
    public Answer refuses(int status, String code) {
        assertThat(this.status).as(body).isEqualTo(status);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        JsonObject problem = json();
        assertThat(problem.getString("code")).as(body).isEqualTo(code);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("correlation_id")).isEqualTo(header("X-Correlation-ID"));
        return this;
    }
}
