package io.astratrade.user.wire;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.refusal.Refusal;
import java.util.UUID;

/** Ids in tokens and addresses. */
public final class Ids {
    private Ids() {}

    public static UUID user(Call call) {
        return call.principal().userId();
    }

    public static UUID session(Call call) {
        return UUID.fromString(call.principal().sessionId());
    }

    /** An id that cannot exist is not found. */
    public static UUID path(Call call, String name, Refusal notFound) {
        try {
            return UUID.fromString(call.path(name));
        } catch (IllegalArgumentException e) {
            throw notFound.refused();
        }
    }
}
