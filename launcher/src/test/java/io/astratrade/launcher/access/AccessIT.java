package io.astratrade.launcher.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.access.Operations.Operation;
import io.astratrade.launcher.faults.RunningPlatform;
import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestTimeouts;
import io.astratrade.testkit.TestUser;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One rule for every operation of every contract, through the gateway: no token 401, not your role 403, not yours 404. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    /** Path parameters that name nothing of anybody's. */
    private static final Set<String> OF_NOBODY = Set.of("symbol", "board", "period", "kind", "user_id");

    @TempDir
    static Path directory;

    private RunningPlatform platform;
    private TestHttp stranger;
    private final Map<String, String> owned = new HashMap<>();

    @BeforeAll
    void somebodyOwnsSomething() {
        platform = RunningPlatform.up(directory.resolve("data"), Map.of("ASTRA_GATEWAY_RATE_LIMIT_ENABLED", "false"));
        TestHttp owner = new TestUser("owner").join(platform.gateway());
        stranger = new TestUser("stranger").join(platform.gateway());
        JsonObject order = new JsonObject()
                .put("symbol", "BTC-USD")
                .put("side", "buy")
                .put("type", "market")
                .put("quantity", "0.05");
        JsonObject placed =
                owner.post("/api/v1/trading/orders", order).succeeds(201).json();
        owned.put("order_id", placed.getString("order_id", placed.getString("id")));
        JsonObject session = owner.get("/api/v1/users/me/sessions")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        owned.put("session_id", session.getString("id"));
    }

    @AfterAll
    void down() {
        platform.close();
    }

    @ParameterizedTest
    @MethodSource("secured")
    void withoutATokenNobodyGetsIn(Operation operation) {
        assertThat(send(platform.gateway(), operation).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("restricted")
    void whoLacksTheRoleIsRefused(Operation operation) {
        send(stranger, operation).refuses(403, "AUTH_FORBIDDEN");
    }

    @ParameterizedTest
    @MethodSource("aboutAnObject")
    void whatIsAnothersIsNotThere(Operation operation) {
        assertThat(send(stranger, operation).status()).isEqualTo(404);
    }

    @Test
    void anOperatorMakesTheFirstAdministrator() throws Exception {
        String data = directory.resolve("data").toString();
        TestUser account = new TestUser("chief");
        TestHttp chief = account.join(platform.gateway());
        chief.get("/api/v1/admin/users").refuses(403, "AUTH_FORBIDDEN");
        assertThat(done("users", "grant", "chief", "admin", "--data", data)).contains("chief is admin");
        TestTimeouts.eventually().until(() -> chief.get("/api/v1/users/me").status() == 401);
        TestHttp again = account.enter(platform.gateway());
        again.get("/api/v1/admin/users?query=own").succeeds(200);
        assertThat(done("users", "list", "--data", data)).contains("admin", "chief");
        done("users", "revoke", "chief", "--data", data);
        TestTimeouts.eventually().until(() -> again.get("/api/v1/admin/users").status() == 401);
        account.enter(platform.gateway()).get("/api/v1/admin/users").refuses(403, "AUTH_FORBIDDEN");
        assertThat(RunningPlatform.astra("users", "grant", "nobody", "admin", "--data", data)
                        .errors())
                .contains("There is no user 'nobody'");
    }

    private static String done(String... arguments) throws Exception {
        RunningPlatform.Ended ended = RunningPlatform.astra(arguments);
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        return ended.output();
    }

    static Stream<Operation> secured() {
        return Operations.all().stream().filter(operation -> !operation.open());
    }

    static Stream<Operation> restricted() {
        return secured().filter(operation -> !operation.roles().isEmpty());
    }

    static Stream<Operation> aboutAnObject() {
        return secured()
                .filter(operation -> operation.roles().isEmpty())
                .filter(operation -> !OF_NOBODY.containsAll(operation.parameters()));
    }

    private Answer send(TestHttp http, Operation operation) {
        String path = operation.path();
        for (String parameter : operation.parameters()) {
            String value = owned.getOrDefault(
                    parameter,
                    parameter.equals("symbol") ? "BTC-USD" : UUID.randomUUID().toString());
            assertThat(List.of(owned.containsKey(parameter), OF_NOBODY.contains(parameter)))
                    .as("%s: give the owner of this test a %s, or say that it is of nobody", operation, parameter)
                    .contains(true);
            path = path.replace("{" + parameter + "}", value);
        }
        TestHttp keyed = http.withHeader("Idempotency-Key", UUID.randomUUID().toString());
        return operation.body() == null
                ? keyed.sendBytes(operation.method(), path, new byte[0])
                : keyed.sendJson(operation.method(), path, operation.body().encode());
    }
}
