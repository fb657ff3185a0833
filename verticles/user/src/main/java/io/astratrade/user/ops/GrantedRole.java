package io.astratrade.user.ops;

import io.astratrade.platform.auth.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role that people can have. */
final class GrantedRole implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
        return Role.of(text)
                .filter(role -> role != Role.SERVICE)
                .orElseThrow(() -> new TypeConversionException(
                        "there is no role '" + text + "'; there are: user, vip, moderator, admin"));
    }
}
