package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.trading.engine.account.Account;
import io.astratrade.trading.engine.command.Command.SetPlanLimit;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLimitsTest {
    private static final EngineRules TWO_TRADES = new EngineRules(10_000_000_000L, 10, 5, 300, 2, 0, 50, 100);

    @ParameterizedTest
    @CsvSource({"-1, 2, 2", "1, 2, 2", "2, 2, 2", "5, 2, 5", "0, 2, 1000000", "5, 0, 1000000"})
    void aPlanAllowsMoreThanEverybodyHasAndNeverLess(int plan, int everybody, int trades) {
        Account account = new Account(World.user(1), 1, 0);
        account.planTrades = plan;
        assertThat(account.mayTrade(trades - 1, everybody)).isTrue();
        assertThat(account.mayTrade(trades, everybody)).isEqualTo(trades == 1_000_000);
    }

    @Test
    void aChangedLimitIsInForceForTheNextOrder() {
        World world = new World(TWO_TRADES);
        world.market(1, Side.BUY, "0.01");
        world.market(1, Side.BUY, "0.01");
        assertThat(world.market(1, Side.BUY, "0.01").refusal()).isEqualTo(OrderRefusal.TRADING_DAILY_TRADE_LIMIT);
        world.apply(new SetPlanLimit(world.next(), World.user(1), 3));
        assertThat(world.market(1, Side.BUY, "0.01").refusal()).isNull();
        assertThat(world.market(1, Side.BUY, "0.01").refusal()).isEqualTo(OrderRefusal.TRADING_DAILY_TRADE_LIMIT);
        assertThat(world.market(2, Side.BUY, "0.01").refusal())
                .as("another's is another's")
                .isNull();
    }
}
