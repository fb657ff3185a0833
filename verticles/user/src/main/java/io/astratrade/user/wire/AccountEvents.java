package io.astratrade.user.wire;

import io.astratrade.codec.event.UserEvent.ProfileUpdated;
import io.astratrade.codec.event.UserEvent.UserRegistered;
import io.astratrade.user.domain.Account;
import java.time.Instant;
import java.util.List;

/** Accounts as the events that feed other domains' cards. */
public final class AccountEvents {
    private static final long FIRST_VERSION = 1;

    private AccountEvents() {}

    public static UserRegistered registered(Account account, Instant now) {
        return new UserRegistered(
                account.id().toString(),
                account.username(),
                account.displayName(),
                account.avatarUrl(),
                null,
                null,
                account.status(),
                false,
                FIRST_VERSION,
                now);
    }

    /**
     * @param fields what changed; none when the profile is only announced again
     * @param version of the profile, rising with each change
     */
    public static ProfileUpdated updated(Account account, List<String> fields, long version, Instant now) {
        return new ProfileUpdated(
                account.id().toString(),
                fields,
                account.username(),
                account.displayName(),
                account.avatarUrl(),
                null,
                null,
                account.status(),
                false,
                version,
                now);
    }
}
