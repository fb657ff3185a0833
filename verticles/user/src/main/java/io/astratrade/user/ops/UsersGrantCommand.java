package io.astratrade.user.ops;

import io.astratrade.platform.auth.Role;
import io.astratrade.platform.module.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `astra users grant`. */
@Command(
        name = "grant",
        description = "Gives a user a role; the sessions end, so that the next login has it.",
        mixinStandardHelpOptions = true)
final class UsersGrantCommand implements Callable<Integer> {
    private final Operator operator;

    @Parameters(index = "0", paramLabel = "NAME", description = "User name.")
    private String name;

    @Parameters(
            index = "1",
            paramLabel = "ROLE",
            description = "user, vip, moderator or admin.",
            converter = GrantedRole.class)
    private Role role;

    UsersGrantCommand(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Integer call() {
        operator.line(RoleGrants.grant(operator, name, role));
        return 0;
    }
}
