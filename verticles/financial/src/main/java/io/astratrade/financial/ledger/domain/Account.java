package io.astratrade.financial.ledger.domain;

import java.util.UUID;

/** An address in the ledger, such as `user:<id>`, `platform:fees:trading`, `provider:sandbox` or `world`. */
public record Account(String address) {
    private static final String USER = "user:";
    private static final Account WORLD = new Account("world");

    public static Account user(UUID id) {
        return new Account(USER + id);
    }

    /** Fees of a stream, such as `trading` or `marketplace`. */
    public static Account fees(String stream) {
        return new Account("platform:fees:" + stream);
    }

    /** Revenue that is no fee, such as `subscriptions` or `premium`. */
    public static Account revenue(String stream) {
        return new Account("platform:revenue:" + stream);
    }

    /** Where rewards and prizes come from. */
    public static Account rewards() {
        return new Account("platform:rewards");
    }

    public static Account provider(String name) {
        return new Account("provider:" + name);
    }

    /** Everything outside. */
    public static Account world() {
        return WORLD;
    }

    /** May never be below zero, and is locked when it changes; the others take no lock. */
    public boolean bounded() {
        return address.startsWith(USER);
    }
}
