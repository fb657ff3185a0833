package io.astratrade.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpClientIT {

    private static TestHttp http;

    @BeforeAll
    static void startAnEcho(Vertx vertx) {
        HttpServer server = Await.result(vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> echo(request, body)))
                .listen(0, "127.0.0.1"));
        http = TestHttp.at(server.actualPort());
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        JsonObject seen = new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("authorization", request.getHeader("Authorization"))
                .put("type", request.getHeader("Content-Type"))
                .put("body", body.toString())
                .put("code", "ECHO");
        request.response().setStatusCode(418).putHeader("X-Echo", "yes").end(seen.encode());
    }

    @Test
    void statusHeaderAndBodyAreReported() {
        Answer answer = http.get("/a?b=c");

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.header("x-echo")).isEqualTo("yes");
        assertThat(answer.header("x-missing")).isNull();
        assertThat(answer.code()).isEqualTo("ECHO");
        assertThat(answer.json().getString("uri")).isEqualTo("/a?b=c");
    }

    @Test
    void bodiesTravelAsJson() {
        JsonObject order = new JsonObject().put("symbol", "BTC-USD");

        for (Answer answer : new Answer[] {http.post("/x", order), http.put("/x", order), http.patch("/x", order)}) {
            assertThat(answer.json().getString("type")).isEqualTo("application/json");
            assertThat(new JsonObject(answer.json().getString("body"))).isEqualTo(order);
        }
        assertThat(http.delete("/x").json().getString("method")).isEqualTo("DELETE");
    }

    @Test
    void aTokenIsSentByTheClientThatHasIt() {
        assertThat(http.withToken("abc").get("/").json().getString("authorization"))
                .isEqualTo("Bearer abc");
        assertThat(http.get("/").json().getString("authorization")).isNull();
    }

    @Test
    void aServerThatIsNotThereIsAFault() {
        assertThatThrownBy(() -> TestHttp.at(1).get("/"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("GET http://127.0.0.1:1/");
    }
}
