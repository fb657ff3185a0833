package io.astratrade.user;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.json.JsonObject;

/** Somebody who uses the user service. */
public record Person(TestHttp http, String name) {
    public static final String PASSWORD = "a-long-enough-secret-7";
    public static final String WRONG = "not-the-password-at-all";

    public String email() {
        return name + "@example.com";
    }

    /** The form that this person registers with. */
    public JsonObject form() {
        return new JsonObject().put("username", name).put("email", email()).put("password", PASSWORD);
    }

    public Answer register(JsonObject form) {
        return http.post(UserWorld.API + "/register", form);
    }

    public Person registered() {
        register(form()).succeeds(201);
        return this;
    }

    public Answer login(String username, String password) {
        return http.post(
                UserWorld.API + "/login",
                new JsonObject().put("username", username).put("password", password));
    }

    public Answer login(String password) {
        return login(name, password);
    }

    /** Logs in once more. */
    public Session session() {
        return new Session(http, login(PASSWORD).succeeds(200).json());
    }

    public Answer refresh(String refreshToken) {
        return http.post(UserWorld.API + "/refresh", new JsonObject().put("refresh_token", refreshToken));
    }
}
