package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.api.SampleModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentsIT {
    private static final byte[] NOTHING = {};
    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

    private static ServiceHarness harness;
    private static TestHttp http;

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(Map.of(), new SampleModule());
        http = harness.http("sample").withToken(TestTokens.accessToken("u1"));
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sample/things/",
                "/api/v1/sample/things//",
                "/api/v1/sample/things/.",
                "/api/v1/sample/things/%2e",
                "/api/v1/sample/things/%2E%2e",
                "/api/v1/sample/things/7/..",
                "/api/v1/sample/things/7/",
                "/api/v1/sample//things",
                "/api/v1/sample/things//uses",
                "/api/v1/sample/things/7//uses",
                "//api/v1/sample/things",
                "/health/",
                "/health/live/",
                "/metrics/",
                "/openapi.yaml/",
                "//"
            })
    void noMethodFindsAnythingAtAPathWithAnEmptySegment(String path) {
        for (String method : METHODS) {
            assertThat(http.sendBytes(method, path, NOTHING).status())
                    .as("%s %s", method, path)
                    .isEqualTo(404);
        }
    }

    @Test
    void theAnswerSaysWhy() {
        http.get("/api/v1/sample/things/").refuses(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sample/./things", "/api/v1/sample/other/../things", "/api/v1/sample/%74hings"})
    void otherWaysToWriteAPathAreTheSamePath(String path) {
        http.get(path).succeeds(200);
    }
}
