package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged platform where an I has a dot, digits are Arabic, texts are Latin-1 and the day begins at 18:15 UTC. */
class ForeignMachineIT {
    private static final Map<String, String> MACHINE = Map.of(
            "JDK_JAVA_OPTIONS",
            "-Duser.language=tr -Duser.country=TR -Duser.extensions=nu-arab -Dfile.encoding=ISO-8859-1",
            "LC_ALL",
            "tr_TR.ISO-8859-9",
            "TZ",
            "Asia/Kathmandu");

    @TempDir
    Path directory;

    @Test
    void theTourIsTheSameThere() {
        try (RunningPlatform platform = RunningPlatform.up(directory.resolve("data"), MACHINE)) {
            JsonObject person = new JsonObject()
                    .put("username", "IRIS")
                    .put("email", "IRIS@EXAMPLE.COM")
                    .put("password", "correct-horse-battery");
            platform.gateway().post("/api/v1/users/register", person).succeeds(201);
            person.remove("email");
            JsonObject session = platform.gateway()
                    .post("/api/v1/users/login", person.put("username", "iris"))
                    .json();
            assertThat(session.getString("access_token")).as(session.encode()).isNotNull();
            trades(platform.gateway().withToken(session.getString("access_token")));
            assertThat(platform.output()).contains("PostgreSQL and Redis").doesNotContain("\u0660");
        }
    }

    private static void trades(TestHttp iris) {
        Answer order = iris.post(
                "/api/v1/trading/orders",
                new JsonObject()
                        .put("symbol", "BTC-USD")
                        .put("side", "buy")
                        .put("type", "market")
                        .put("quantity", "0.0010"));
        assertThat(order.succeeds(201).json().getString("state")).isEqualTo("filled");
        TestTimeouts.eventually().untilAsserted(() -> assertThat(
                        iris.get("/api/v1/trading/orders").body())
                .contains("\"filled\"")
                .containsPattern("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z"));
    }
}
