package io.astratrade.trading.journal;

import io.astratrade.trading.engine.Engine;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRevision;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Instrument;
import java.util.List;

/** The rules and instruments of now, and engines that go by them. */
public record EngineFactory(EngineRules rules, List<Instrument> instruments) {
    Engine empty(int shard) {
        return new Engine(rules, instruments, shard);
    }

    /** Whether an engine goes by the rules, instruments and revision of now. */
    boolean current(Engine engine) {
        return engine.goesBy(rules, instruments);
    }

    Command.Configure configure(long micros) {
        return new Command.Configure(micros, EngineRevision.latest(), rules, instruments);
    }
}
