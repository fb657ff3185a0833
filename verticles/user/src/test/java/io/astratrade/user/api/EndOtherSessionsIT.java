package io.astratrade.user.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(UserWorld.OfAll.class)
class EndOtherSessionsIT {
    private final UserWorld world;
    private final Person person;

    EndOtherSessionsIT(UserWorld world) {
        this.world = world;
        this.person = world.person();
    }

    private static final String SESSIONS = UserWorld.API + "/me/sessions";

    @Test
    void allEndButTheOneThatAsks() {
        Session one = person.registered().session();
        Session second = person.session();
        Session third = person.session();
        assertThat(one.http().get(SESSIONS).json().getJsonArray("items")).hasSize(3);

        one.http().delete(SESSIONS).succeeds(204);

        second.hasEnded();
        third.hasEnded();
        one.lives();
        assertThat(one.http().get(SESSIONS).json().getJsonArray("items")).hasSize(1);
        assertThat(one.http().post(UserWorld.API + "/logout").status()).isEqualTo(204);
        one.hasEnded();
    }

    @Test
    void nobodyElsesSessionEnds() {
        Session theirs = world.person().registered().session();
        person.registered().session().http().delete(SESSIONS).succeeds(204);
        theirs.lives();
    }

    @Test
    void onlyOurTokensAreLetIn() {
        world.onlyLetsOurTokensIn(client -> client.delete(SESSIONS));
    }
}
