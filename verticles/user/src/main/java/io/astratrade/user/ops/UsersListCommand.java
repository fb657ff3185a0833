package io.astratrade.user.ops;

import io.astratrade.platform.module.Operator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** `astra users list`. */
@Command(name = "list", description = "Lists who has a role beyond user.", mixinStandardHelpOptions = true)
final class UsersListCommand implements Callable<Integer> {
    private final Operator operator;

    UsersListCommand(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Integer call() {
        RoleGrants.holders(operator)
                .forEach(account -> operator.line(String.format(
                        Locale.ROOT, "%-10s %-30s %s", account.role(), account.username(), account.status())));
        return 0;
    }
}
