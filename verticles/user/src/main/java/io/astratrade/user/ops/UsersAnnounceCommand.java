package io.astratrade.user.ops;

import io.astratrade.platform.module.Operator;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `astra users announce`. */
@Command(
        name = "announce",
        description =
                "Publishes every account's profile again, so that domains that are new can keep cards of older users.",
        mixinStandardHelpOptions = true)
final class UsersAnnounceCommand implements Callable<Integer> {
    private static final int STEP_ACCOUNTS = 500;

    private final Operator operator;

    @Option(
            names = "--after",
            paramLabel = "ID",
            description = "Goes on after this account, the last one that a run which was cut off has printed.",
            defaultValue = "00000000-0000-0000-0000-000000000000")
    private UUID after;

    UsersAnnounceCommand(Operator operator) {
        this.operator = operator;
    }

    @Override
    public Integer call() {
        long announced =
                operator.onDatabase("user", database -> new Announcement(database, Clock.systemUTC(), STEP_ACCOUNTS)
                        .run(after, last -> operator.line("announced up to " + last)));
        operator.line(announced + " accounts announced");
        return 0;
    }
}
