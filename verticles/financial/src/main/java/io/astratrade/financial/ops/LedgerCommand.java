package io.astratrade.financial.ops;

import picocli.CommandLine.Command;

/** `astra ledger`. */
@Command(
        name = "ledger",
        description = "Verifies the books, shows what accounts have, posts corrections.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LedgerVerifyCommand.class, LedgerBalanceCommand.class, LedgerPostCommand.class})
public final class LedgerCommand {}
