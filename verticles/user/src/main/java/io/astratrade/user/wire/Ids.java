package io.astratrade.user.wire;

import io.astratrade.platform.api.Call;
import java.util.UUID;

/** Ids in tokens. */
public final class Ids {
    private Ids() {}

    public static UUID user(Call call) {
        return call.principal().userId();
    }

    public static UUID session(Call call) {
        return UUID.fromString(call.principal().sessionId());
    }
}
