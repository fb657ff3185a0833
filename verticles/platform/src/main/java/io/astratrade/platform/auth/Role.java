package io.astratrade.platform.auth;

import io.astratrade.codec.format.WireName;
import java.util.Optional;
import java.util.stream.Stream;

/** Roles of a principal; a contract names those of an operation in `x-roles`. */
public enum Role {
    USER,
    VIP,
    MODERATOR,
    ADMIN,
    /** Another service, which may call only what names it. */
    SERVICE;

    /** The name in tokens, contracts and the database. */
    public String wire() {
        return WireName.of(this);
    }

    public static Optional<Role> of(String wire) {
        return Stream.of(values()).filter(role -> role.wire().equals(wire)).findFirst();
    }
}
