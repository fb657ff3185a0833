package io.astratrade.user;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Base64;

/** Tokens and profile that a login gave. */
public record Session(TestHttp client, JsonObject answer) {
    public String accessToken() {
        return answer.getString("access_token");
    }

    public String refreshToken() {
        return answer.getString("refresh_token");
    }

    public String userId() {
        return answer.getJsonObject("user").getString("id");
    }

    public String id() {
        return part(1).getString("sid");
    }

    public String keyId() {
        return part(0).getString("kid");
    }

    public TestHttp http() {
        return client.withToken(accessToken());
    }

    public Answer me() {
        return http().get(UserWorld.API + "/me");
    }

    /** Fails unless the access token is still accepted. */
    public void lives() {
        me().succeeds(200);
    }

    /** Fails unless neither token is accepted any more. */
    public void hasEnded() {
        me().refuses(401, "AUTH_SESSION_REVOKED");
        client.post(UserWorld.API + "/refresh", new JsonObject().put("refresh_token", refreshToken()))
                .refuses(401, "USER_REFRESH_TOKEN_INVALID");
    }

    private JsonObject part(int index) {
        return new JsonObject(
                Buffer.buffer(Base64.getUrlDecoder().decode(accessToken().split("\\.")[index])));
    }
}
