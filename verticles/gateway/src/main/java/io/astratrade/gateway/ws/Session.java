package io.astratrade.gateway.ws;

import io.astratrade.platform.auth.Principal;

/** As whom a client has proved itself, and the token it did that with. */
record Session(Principal principal, String token) {
    String userId() {
        return principal.userId();
    }
}
