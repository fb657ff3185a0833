package io.astratrade.user.ops;

import picocli.CommandLine.Command;

/** `astra users`. */
@Command(
        name = "users",
        description = "Grants roles, takes them away, lists who has one; announces profiles again.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UsersGrantCommand.class,
            UsersRevokeCommand.class,
            UsersListCommand.class,
            UsersAnnounceCommand.class
        })
public final class UsersCommand {}
