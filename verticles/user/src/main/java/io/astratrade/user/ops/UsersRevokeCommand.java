package io.astratrade.user.ops;

import io.astratrade.platform.auth.Role;
import io.astratrade.platform.module.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `astra users revoke`. */
@Command(name = "revoke", description = "Makes somebody a user like others.", mixinStandardHelpOptions = true)
final class UsersRevokeCommand implements Callable<Integer> {
    private final Operator operator;

    @Parameters(index = "0", paramLabel = "NAME", description = "User name.")
    private String name;

    UsersRevokeCommand(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Integer call() {
        operator.line(RoleGrants.grant(operator, name, Role.USER));
        return 0;
    }
}
