package io.astratrade.platform.auth;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The claims of an access token, each of its proper type; {@code beginsAt} is the later of `iat` and `nbf`. */
record TokenClaims(String issuer, List<String> audience, Instant beginsAt, Principal principal) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** Empty when a claim is missing or of another type, or when subject or session are no ids. */
    static Optional<TokenClaims> of(JsonObject claims) {
        try {
            Principal principal = new Principal(
                    UUID.fromString(id(claims, "sub")),
                    id(claims, "sid"),
                    text(claims, "name", ""),
                    role(text(claims, "role", Role.USER.wire())),
                    text(claims, "tier", "unverified"),
                    time(claims.getValue("exp")));
            Instant beginsAt = Stream.of("iat", "nbf")
                    .filter(claims::containsKey)
                    .map(name -> time(claims.getValue(name)))
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            return Optional.of(
                    new TokenClaims(text(claims, "iss", ""), audience(claims.getValue("aud")), beginsAt, principal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A service has no account, so no issued token says that it is one. */
    private static Role role(String claimed) {
        return Role.of(claimed)
                .filter(role -> role != Role.SERVICE)
                .orElseThrow(() -> new IllegalArgumentException(claimed));
    }

    private static String id(JsonObject claims, String name) {
        String id = text(claims, name, "");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(name);
        }
        return id;
    }

    private static String text(JsonObject claims, String name, String absent) {
        if (!claims.containsKey(name)) {
            return absent;
        }
        return typed(claims.getValue(name), String.class);
    }

    /** A NumericDate: seconds, which may have a fraction. */
    private static Instant time(Object value) {
        double seconds = typed(value, Number.class).doubleValue();
        if (seconds >= 0 && seconds <= LAST_SECOND) {
            return Instant.ofEpochSecond((long) seconds);
        }
        throw new IllegalArgumentException("time");
    }

    private static <T> T typed(Object value, Class<T> type) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new IllegalArgumentException(type.getSimpleName());
    }

    private static List<String> audience(Object value) {
        JsonArray all = value instanceof JsonArray several ? several : new JsonArray().add(value);
        return all.stream().map(each -> typed(each, String.class)).toList();
    }
}
