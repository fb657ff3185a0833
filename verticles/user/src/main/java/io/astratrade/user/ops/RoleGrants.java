package io.astratrade.user.ops;

import io.astratrade.codec.EventIds;
import io.astratrade.platform.api.AdminActions;
import io.astratrade.platform.auth.Revocations;
import io.astratrade.platform.auth.Role;
import io.astratrade.platform.db.Cause;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.module.Operator;
import io.astratrade.user.domain.Account;
import io.astratrade.user.domain.LoginName;
import io.astratrade.user.session.AccountAdministration;
import io.astratrade.user.store.AccountStore;
import io.astratrade.user.store.AdministrationStore;
import io.astratrade.user.store.SessionStore;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Changes roles as an operator does: in the database, recorded, and told to the running services by event. */
final class RoleGrants {
    private static final String SERVICE = "user";

    private RoleGrants() {}

    /** One line that says what was done; fails when there is no such user. */
    static String grant(Operator operator, String name, Role role) {
        return operator.onDatabase(SERVICE, database -> new AccountStore(database)
                .byLogin(LoginName.of(name))
                .map(found -> found.orElseThrow(() -> new IllegalArgumentException("There is no user '" + name + "'")))
                .compose(account -> change(database, account, role))
                .map(changed -> changed.username() + " is " + changed.role()));
    }

    /** Everybody with a role beyond user. */
    static List<Account> holders(Operator operator) {
        return operator.onDatabase(SERVICE, database -> new AdministrationStore(database).withRole());
    }

    private static Future<Account> change(Database database, Account account, Role role) {
        AccountAdministration administration = new AccountAdministration(
                new AccountStore(database),
                new AdministrationStore(database),
                new SessionStore(database),
                new Revocations(Duration.ofMinutes(1)),
                Clock.systemUTC());
        String correlation = EventIds.next();
        return database.transaction(tx -> administration
                .role(tx, account.id(), role, new Cause(correlation, correlation, null))
                .compose(changed -> AdminActions.record(
                                tx,
                                "operator:" + System.getProperty("user.name"),
                                "operator",
                                "grantRole",
                                account.id().toString(),
                                "astra users",
                                new JsonObject().put("role", role.wire()),
                                correlation)
                        .map(changed)));
    }
}
