package io.astratrade.testkit;

import io.vertx.core.json.JsonObject;

/** A person with an account of a running platform, who comes in by the gateway as anybody does. */
public record TestUser(String name) {
    private static final String PASSWORD = "correct-horse-battery";

    /** Asks for the account. */
    public Answer register(TestHttp gateway) {
        return gateway.post("/api/v1/users/register", credentials().put("email", name + "@example.com"));
    }

    /** Asks for a session. */
    public Answer login(TestHttp gateway) {
        return gateway.post("/api/v1/users/login", credentials());
    }

    /** Access token of a new session. */
    public String token(TestHttp gateway) {
        return login(gateway).succeeds(200).json().getString("access_token");
    }

    /** The client with a new session. */
    public TestHttp enter(TestHttp gateway) {
        return gateway.withToken(token(gateway));
    }

    /** The client with the first session of an account that is made now. */
    public TestHttp join(TestHttp gateway) {
        register(gateway).succeeds(201);
        return enter(gateway);
    }

    private JsonObject credentials() {
        return new JsonObject().put("username", name).put("password", PASSWORD);
    }
}
