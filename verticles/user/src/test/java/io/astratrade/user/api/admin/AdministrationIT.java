package io.astratrade.user.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.Answer;
import io.astratrade.testkit.TestHttp;
import io.astratrade.user.Person;
import io.astratrade.user.Session;
import io.astratrade.user.UserWorld;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(UserWorld.OfAll.class)
class AdministrationIT {
    private static final String ADMIN = "/api/v1/admin/users";

    private final UserWorld world;
    private Session admin;
    private Person person;
    private Session session;

    AdministrationIT(UserWorld world) {
        this.world = world;
    }

    @BeforeEach
    void people() {
        Person chief = world.person().registered();
        world.sql("UPDATE users SET role = 'admin' WHERE username = $1", chief.name());
        admin = chief.session();
        person = world.person().registered();
        session = person.session();
    }

    @Test
    void aSuspendedUserIsOutAtOnceAndOnRecord() {
        set(admin.http(), "status", "suspended").succeeds(200);
        session.hasEnded();
        person.login(Person.PASSWORD).refuses(403, "USER_NOT_ACTIVE");
        assertThat(records()).isEqualTo("setUserStatus admin spam {\"status\": \"suspended\"}");

        set(admin.http(), "status", "active").succeeds(200);
        person.session().lives();
    }

    @Test
    void theNextTokenCarriesTheNewRole() {
        assertThat(set(admin.http(), "role", "moderator").succeeds(200).json().getString("role"))
                .isEqualTo("moderator");
        session.hasEnded();
        person.session().http().get(ADMIN).succeeds(200);
    }

    @Test
    void aTierIsSetAndTold() {
        long before = world.eventsEmitted();
        set(admin.http(), "tier", "identity").succeeds(200);
        assertThat(world.eventsEmitted()).isEqualTo(before + 2);
        set(admin.http(), "tier", "identity").succeeds(200);
        assertThat(world.eventsEmitted()).as("nothing changed").isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource({"status,suspended", "role,admin", "tier,premium"})
    void onlyAdministratorsChangeAccountsAndNobodyTheOwn(String what, String value) {
        set(session.http(), what, value).refuses(403, "AUTH_FORBIDDEN");
        set(person.http(), what, value).refuses(401, "AUTH_TOKEN_MISSING");
        admin.http()
                .put(ADMIN + "/" + admin.userId() + "/" + what, body(what, value))
                .refuses(422, "USER_ADMIN_SELF");
        admin.http()
                .put(ADMIN + "/" + UUID.randomUUID() + "/" + what, body(what, value))
                .refuses(404, "USER_NOT_FOUND");
        admin.http()
                .put(ADMIN + "/" + session.userId() + "/" + what, new JsonObject().put(what, value))
                .refuses(400, "REQUEST_INVALID");
        session.lives();
        assertThat(records()).isEmpty();
    }

    @Test
    void accountsAreFoundByTheBeginningOfNameOrAddressPageByPage() {
        session.http().get(ADMIN + "?query=per").refuses(403, "AUTH_FORBIDDEN");
        JsonObject first =
                admin.http().get(ADMIN + "?limit=1&query=PERSON").succeeds(200).json();
        JsonObject second = admin.http()
                .get(ADMIN + "?limit=1&query=PERSON&cursor=" + first.getString("next_cursor"))
                .succeeds(200)
                .json();
        assertThat(name(first)).isLessThan(name(second));
        assertThat(admin.http().get(ADMIN + "?query=" + person.email()).json().getJsonArray("items"))
                .hasSize(1);
        assertThat(admin.http().get(ADMIN + "?query=person_").json().getJsonArray("items"))
                .as("a sign of LIKE is a letter like others")
                .isEmpty();
    }

    private static String name(JsonObject page) {
        return page.getJsonArray("items").getJsonObject(0).getString("username");
    }

    private Answer set(TestHttp http, String what, String value) {
        return http.put(ADMIN + "/" + session.userId() + "/" + what, body(what, value));
    }

    private static JsonObject body(String what, String value) {
        return new JsonObject().put(what, value).put("reason", "spam");
    }

    /** What is on record about the person. */
    private String records() {
        StringBuilder all = new StringBuilder();
        world.sql(
                        "SELECT operation || ' ' || role || ' ' || reason || ' ' || detail::text FROM admin_action"
                                + " WHERE target LIKE '%' || $1 || '%' ORDER BY at",
                        session.userId())
                .forEach(row -> all.append(row.getString(0)));
        return all.toString();
    }
}
