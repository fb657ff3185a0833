package io.astratrade.launcher.fuzz;

import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;

/** A registered user whose session mutated requests may end; a new one is opened then. */
final class FuzzUser {
    private static final String PASSWORD = "correct-horse-battery";

    private final TestHttp gateway;
    private final String name;
    private volatile String token;

    FuzzUser(TestHttp gateway, String name) {
        this.gateway = gateway;
        this.name = name;
        JsonObject account = new JsonObject()
                .put("username", name)
                .put("email", name + "@example.com")
                .put("password", PASSWORD);
        gateway.post("/api/v1/users/register", account).succeeds(201);
        this.token = login();
    }

    String token() {
        return token;
    }

    /** Opens a new session, unless that has been done since this token was refused. */
    synchronized void renew(String refused) {
        if (refused.equals(token)) {
            token = login();
        }
    }

    private String login() {
        return gateway.post(
                        "/api/v1/users/login",
                        new JsonObject().put("username", name).put("password", PASSWORD))
                .succeeds(200)
                .json()
                .getString("access_token");
    }
}
