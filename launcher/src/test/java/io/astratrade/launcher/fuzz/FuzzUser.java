package io.astratrade.launcher.fuzz;

import io.astratrade.testkit.TestHttp;
import io.astratrade.testkit.TestUser;

/** A registered user whose session mutated requests may end; a new one is opened then. */
final class FuzzUser {
    private final TestHttp gateway;
    private final TestUser account;
    private volatile String token;

    FuzzUser(TestHttp gateway, String name) {
        this.gateway = gateway;
        this.account = new TestUser(name);
        account.register(gateway).succeeds(201);
        this.token = account.token(gateway);
    }

    String token() {
        return token;
    }

    /** Opens a new session, unless that has been done since this token was refused. */
    synchronized void renew(String refused) {
        if (refused.equals(token)) {
            token = account.token(gateway);
        }
    }
}
