package io.astratrade.platform.api;

import io.astratrade.platform.auth.Principal;
import io.astratrade.platform.auth.Role;
import io.astratrade.platform.contract.Operation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The roles that an operation's contract lets in: those of `x-roles`, else every role of a person. */
record RoleGuard(Set<Role> allowed) {
    private static final String ADMIN_PATHS = "/api/v1/admin/";

    /** @throws IllegalStateException when the contract names a role that does not exist, or none where it must */
    static RoleGuard of(Operation operation) {
        List<String> named = operation.roles();
        if (named.isEmpty()) {
            if (administers(operation)) {
                throw new IllegalStateException(operation.id() + " is an admin route without x-roles");
            }
            return new RoleGuard(EnumSet.complementOf(EnumSet.of(Role.SERVICE)));
        }
        Set<Role> allowed = EnumSet.noneOf(Role.class);
        named.forEach(name -> allowed.add(
                Role.of(name).orElseThrow(() -> new IllegalStateException(operation.id() + ": no role " + name))));
        return new RoleGuard(allowed);
    }

    /** Whether it is for those who look after the platform. */
    static boolean administers(Operation operation) {
        return operation.path().startsWith(ADMIN_PATHS);
    }

    boolean admits(Principal who) {
        return allowed.contains(who.role());
    }
}
