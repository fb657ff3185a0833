package io.astratrade.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.api.SampleModule;
import io.astratrade.platform.harness.ServiceHarness;
import io.astratrade.testkit.raw.OddHttp2;
import io.astratrade.testkit.raw.RawHttp2;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed requests of HTTP/2, and what every service makes of them. */
class Http2WireIT {
    private static ServiceHarness harness;
    private static int port;

    @BeforeAll
    static void start() {
        harness = ServiceHarness.start(new SampleModule());
        port = harness.service("sample").http().port();
    }

    @AfterAll
    static void stop() {
        harness.close();
    }

    static List<OddHttp2> odd() {
        return OddHttp2.all("/api/v1/sample/things").toList();
    }

    @ParameterizedTest
    @MethodSource("odd")
    void itIsRefusedOrEnded(OddHttp2 request) {
        RawHttp2.Outcome outcome = RawHttp2.exchange(port, request.fields(), request.body());
        assertThat(outcome.status()).as(outcome.body()).isEqualTo(request.status());
        if (!outcome.ended()) {
            assertThat(outcome.type()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void whatNothingIsWrongWithIsServed() {
        List<String> live = OddHttp2.sound("GET", "/health/live", "te", "trailers", "host", "g", "x-empty", "");
        assertThat(RawHttp2.exchange(port, live, null).status()).isEqualTo(200);
        List<String> things = OddHttp2.sound(
                "POST", "/api/v1/sample/things", "content-type", "application/json", "content-length", "2");
        assertThat(RawHttp2.exchange(port, things, "{}").body()).contains("AUTH_TOKEN_MISSING");
    }
}
