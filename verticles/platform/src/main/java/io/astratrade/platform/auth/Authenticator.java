package io.astratrade.platform.auth;

import io.astratrade.platform.refusal.ApiRefusal;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Function;

/** Finds out who sends a request, from its bearer token only. */
public final class Authenticator {
    private static final String SCHEME = "Bearer ";
    private static final int MAX_TOKEN = 4_096;

    private final TokenVerifier tokens;
    private final Function<String, Future<Principal>> verification;

    /** Knows users only. */
    public Authenticator(TokenVerifier tokens) {
        this.tokens = tokens;
        this.verification = tokens::verify;
    }

    /** @param services verifies tokens that a service signed */
    public Authenticator(TokenVerifier tokens, Function<String, Future<Principal>> services) {
        this.tokens = tokens;
        this.verification = token -> TokenHeader.signedByService(token) ? services.apply(token) : tokens.verify(token);
    }

    /** Without waiting, the principal of a token seen before; else null. */
    public Principal known(HttpServerRequest request) {
        String token = token(request);
        return token == null ? null : tokens.known(token);
    }

    /** Fails with AUTH_TOKEN_MISSING or what {@link TokenVerifier#verify} fails with. */
    public Future<Principal> authenticate(HttpServerRequest request) {
        String token = token(request);
        return token == null ? Future.failedFuture(ApiRefusal.AUTH_TOKEN_MISSING.refused()) : verification.apply(token);
    }

    private static String token(HttpServerRequest request) {
        String header = request.getHeader("Authorization");
        boolean bearer = header != null
                && header.length() <= MAX_TOKEN
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer ? header.substring(SCHEME.length()).strip() : null;
    }
}
