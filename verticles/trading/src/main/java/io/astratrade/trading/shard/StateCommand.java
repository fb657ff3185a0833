package io.astratrade.trading.shard;

import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.command.Command;

/** Makes a command from the state and time at which it is applied. */
interface StateCommand {
    Command at(Engine engine, long micros);
}
