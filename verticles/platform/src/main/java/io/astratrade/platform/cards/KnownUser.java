package io.astratrade.platform.cards;

/**
 * A user of whom an event has come.
 *
 * @param status of the account, such as `active` or `suspended`
 */
public record KnownUser(UserCard card, String status, boolean deleted) {
    static final String ACTIVE = "active";

    public boolean active() {
        return !deleted && status.equals(ACTIVE);
    }
}
