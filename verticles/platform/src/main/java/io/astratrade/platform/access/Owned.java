package io.astratrade.platform.access;

import io.astratrade.platform.api.Call;
import io.astratrade.platform.refusal.Refusal;
import java.util.Optional;
import java.util.UUID;

/**
 * A thing of the caller's own that a path names, to be looked up with owner and id. What is another's, what is gone and
 * what cannot be an id get the same answer, so that nobody learns which ids exist.
 *
 * @param notFound the domain's refusal with status 404
 */
public record Owned(UUID owner, UUID id, Refusal notFound) {
    /** @throws io.astratrade.platform.refusal.RefusedException when the parameter cannot be an id */
    public static Owned of(Call call, String parameter, Refusal notFound) {
        return new Owned(call.principal().userId(), id(call, parameter, notFound), notFound);
    }

    /** An id of something that is nobody's own: a public profile, or what an administrator's route is about. */
    public static UUID id(Call call, String parameter, Refusal notFound) {
        try {
            return UUID.fromString(call.path(parameter));
        } catch (IllegalArgumentException e) {
            throw notFound.refused();
        }
    }

    /** What was found among the owner's things, or the refusal. */
    public <T> T found(Optional<T> read) {
        return read.orElseThrow(notFound::refused);
    }
}
