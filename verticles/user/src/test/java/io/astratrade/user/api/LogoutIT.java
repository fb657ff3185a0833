package io.astratrade.user.api;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class LogoutIT {
    private final UserWorld world;
    private final Person person;

    LogoutIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    @Test
    void thisSessionEndsAndTheOthersGoOn() {
        Session one = person.registered().session();
        Session other = person.session();

        one.http().post(UserWorld.API + "/logout").succeeds(204);

        one.hasEnded();
        other.lives();
        one.http().post(UserWorld.API + "/logout").refuses(401, "AUTH_SESSION_REVOKED");
    }

    @Test
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.post(UserWorld.API + "/logout"));
    }
}
