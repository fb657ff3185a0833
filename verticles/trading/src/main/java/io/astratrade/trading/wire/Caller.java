package io.astratrade.trading.wire;

import io.astratrade.platform.api.ApiRefusal;
import io.astratrade.platform.api.Call;
import java.util.UUID;

/** The user that a token speaks for. */
public final class Caller {
    private Caller() {}

    public static UUID of(Call call) {
        try {
            return UUID.fromString(call.principal().userId());
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.AUTH_TOKEN_INVALID.refused("The token's subject is no user id");
        }
    }
}
