package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.api.SampleModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedMethodsIT {
    private static final byte[] NOTHING = {};

    private static ServiceHarness harness;
    private static TestHttp http;

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(Map.of("sample.http.cors_origins", "http://there.example"), new SampleModule());
        http = harness.http("sample");
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /api/v1/sample/things        | GET, HEAD, OPTIONS, POST
            DELETE | /api/v1/sample/things        | GET, HEAD, OPTIONS, POST
            POST   | /api/v1/sample/things/7      | DELETE, GET, HEAD, OPTIONS
            TRACE  | /api/v1/sample/things/7      | DELETE, GET, HEAD, OPTIONS
            GET    | /api/v1/sample/things/7/uses | OPTIONS, POST
            GET    | /api/v1/sample/things/newest | OPTIONS, POST
            DELETE | /api/v1/sample/things/newest | OPTIONS, POST
            POST   | /openapi.yaml                | GET, HEAD, OPTIONS
            POST   | /health/live                 | GET, HEAD, OPTIONS
            DELETE | /metrics                     | GET, HEAD, OPTIONS
            """)
    void aMethodThatAPathDoesNotTakeIsAnsweredWithThoseItTakes(String method, String path, String allowed) {
        Answer answer = http.sendBytes(method, path, NOTHING).refuses(405, "METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        Answer options = http.sendBytes("OPTIONS", path, NOTHING).succeeds(204);
        assertThat(options.header("Allow")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sample/things", "/health/live", "/openapi.yaml", "/metrics"})
    void headIsGetWithoutItsBody(String path) {
        Answer head = http.sendBytes("HEAD", path, NOTHING).succeeds(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(http.get(path).header("Content-Type"));
    }

    @Test
    void headNeedsTheSameTokenAsGet() {
        String path = "/api/v1/sample/things/7";
        assertThat(http.sendBytes("HEAD", path, NOTHING).status()).isEqualTo(401);
        assertThat(http.withToken(TestTokens.accessToken("u1"))
                        .sendBytes("HEAD", path, NOTHING)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "OPTIONS"})
    void aPathThatIsNotThereIsNotFoundByAnyMethod(String method) {
        http.sendBytes(method, "/api/v1/sample/nothing", NOTHING).refuses(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sample/things/", "/api/v1/sample/things/7/"})
    void anEmptySegmentIsNoId(String path) {
        http.withToken(TestTokens.accessToken("u1"))
                .sendBytes("DELETE", path, NOTHING)
                .refuses(404, "NOT_FOUND");
    }

    @Test
    void aBrowsersQuestionIsAnsweredByCorsAndNotByTheRoute() {
        Answer answer = http.withHeader("Origin", "http://there.example")
                .withHeader("Access-Control-Request-Method", "POST")
                .sendBytes("OPTIONS", "/api/v1/sample/things", NOTHING);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://there.example");
        assertThat(answer.header("Allow")).isNull();
    }
}
