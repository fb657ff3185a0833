package io.astratrade.gateway.ws.subscription;

import io.astratrade.platform.auth.Principal;

/** A proved identity, and the token that proved it. */
public record Session(Principal principal, String token) {
    public String userId() {
        return principal.userId().toString();
    }
}
