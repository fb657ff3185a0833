package io.astratrade.trading.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderRejected;
import io.astratrade.codec.event.TradingEvent.PositionClosed;
import io.astratrade.codec.event.TradingEvent.PositionOpened;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.trading.engine.command.Command;
import io.astratrade.trading.engine.command.EngineRules;
import io.astratrade.trading.engine.command.OrderType;
import io.astratrade.trading.engine.command.Side;
import io.astratrade.trading.engine.view.OrderState;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTest {
    private final World world = new World();

    @Test
    void aMarketOrderFillsAtTheBestQuoteAndOpensAPosition() {
        Outcome outcome = world.market(1, Side.BUY, "0.01");
        assertThat(outcome.order().state()).isEqualTo(OrderState.FILLED);
        assertThat(World.events(outcome))
                .hasExactlyElementsOfTypes(OrderAccepted.class, TradeExecuted.class, PositionOpened.class);
        assertThat(world.engine.views().positions(World.user(1)))
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.quantity()).isEqualTo(1_000_000);
                    assertThat(position.entryPrice()).isEqualTo(outcome.order().averagePrice());
                });
    }

    @Test
    void closingAPositionBooksTheProfitAndTheFees() {
        world.market(1, Side.BUY, "0.01");
        world.apply(new Command.MarketTick(world.next(), 0, 61_000_000_000L));
        Outcome closed = world.apply(new Command.ClosePosition(world.next(), World.user(1), 0));
        assertThat(World.events(closed)).hasAtLeastOneElementOfType(PositionClosed.class);
        assertThat(world.engine.views().positions(World.user(1))).isEmpty();
        assertThat(world.account(1).realizedPnl()).isPositive();
        assertThat(world.accountedFor(1)).isEqualTo(world.account(1).deposits());
    }

    @Test
    void whoOwesMoneyCanStillCloseAndReduce() {
        world.market(1, 1, Side.BUY, "8000");
        world.market(1, Side.SELL, "0.1");
        world.apply(new Command.MarketTick(world.next(), 0, 200_000_000_000L));
        world.apply(new Command.ClosePosition(world.next(), World.user(1), 0));
        assertThat(world.account(1).cash()).isNegative();
        assertThat(world.market(1, 1, Side.SELL, "1000").order().state()).isEqualTo(OrderState.FILLED);
        Outcome closed = world.apply(new Command.ClosePosition(world.next(), World.user(1), 1));
        assertThat(closed.order().state()).isEqualTo(OrderState.FILLED);
        assertThat(world.accountedFor(1)).isEqualTo(world.account(1).deposits());
    }

    /** Profit of a part that was closed before counts: XP, boards and history go by this event. */
    @Test
    void aPositionClosedInPartsIsReportedAsAWhole() {
        Outcome opened = world.market(1, Side.BUY, "0.01");
        long entry = opened.order().averagePrice();
        world.apply(new Command.MarketTick(world.next(), 0, 61_000_000_000L));
        Outcome most = world.market(1, Side.SELL, "0.009");
        Outcome rest = world.market(1, Side.SELL, "0.001");
        PositionClosed closed = World.events(rest).stream()
                .filter(PositionClosed.class::isInstance)
                .map(PositionClosed.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(closed.quantity().units()).isEqualTo(1_000_000);
        assertThat(closed.entryPrice().micros()).isEqualTo(entry);
        assertThat(closed.exitPrice().micros()).isEqualTo(most.order().averagePrice());
        assertThat(closed.realizedPnl().micros())
                .isEqualTo(world.account(1).realizedPnl())
                .isEqualTo((closed.exitPrice().micros() - entry) / 100);
    }

    @Test
    void bothSidesOfAMatchCarryItsIdAndSoDoesTheTape() {
        world.limit(1, Side.SELL, "0.02", "60001.00");
        Outcome taken = world.market(2, Side.BUY, "0.01");
        List<TradeExecuted> trades = World.events(taken).stream()
                .filter(TradeExecuted.class::isInstance)
                .map(TradeExecuted.class::cast)
                .toList();
        assertThat(trades)
                .extracting(TradeExecuted::accountId)
                .containsExactly(World.user(2).toString(), World.user(1).toString());
        String match = world.engine.views().trades(0, 1).get(0).id();
        assertThat(trades).allMatch(trade -> trade.matchId().equals(match)).noneMatch(trade -> trade.tradeId()
                .equals(match));
        world.market(2, Side.BUY, "0.01");
        assertThat(world.engine.views().trades(0, 1).get(0).id()).isNotEqualTo(match);
    }

    @Test
    void anEventSaysWhatItIsAboutAndHasItsIdInEveryReplay() {
        Outcome bought = world.market(1, Side.BUY, "0.01");
        assertThat(bought.events())
                .extracting(EngineEvent::subject)
                .containsExactly(bought.order().orderId(), bought.order().orderId(), World.user(1) + ":BTC-USD");
        assertThat(bought.events()).extracting(EngineEvent::id).doesNotHaveDuplicates();
        Engine replica = new Engine(World.RULES, World.INSTRUMENTS, 0);
        assertThat(world.commands.stream().map(replica::apply).toList()).isEqualTo(world.outcomes);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, TRADING_QUANTITY_NOT_POSITIVE",
        "0.00001, 0, TRADING_QUANTITY_NOT_LOT_MULTIPLE",
        "90000000, 0, TRADING_QUANTITY_TOO_LARGE",
        "1, 0, TRADING_INSUFFICIENT_FUNDS",
        "0.01, 60000.001, TRADING_PRICE_NOT_TICK_MULTIPLE",
        "0.01, 90000, TRADING_PRICE_OUTSIDE_BAND",
    })
    void whatBreaksARuleIsRefusedAndChangesNothing(String quantity, String price, OrderRefusal refusal) {
        OrderType type = price.equals("0") ? OrderType.MARKET : OrderType.LIMIT;
        Outcome outcome = world.order(1, Side.BUY, type, quantity, price, null, null, 0);
        assertThat(outcome.refusal()).isEqualTo(refusal);
        assertThat(World.events(outcome)).hasExactlyElementsOfTypes(OrderRejected.class);
        assertThat(world.account(1).cash()).isEqualTo(World.RULES.openingBalance());
        assertThat(world.engine.views().openOrders(World.user(1))).isEmpty();
    }

    @Test
    void aRestingOrderReservesWhatItNeedsAndCancellingGivesItBack() {
        Outcome resting = world.limit(1, Side.BUY, "0.01", "59000.00");
        assertThat(resting.order().state()).isEqualTo(OrderState.OPEN);
        assertThat(world.account(1).reserved()).isEqualTo(590_590_000L);
        world.apply(new Command.CancelOrder(
                world.next(), World.user(1), UUID.fromString(resting.order().orderId())));
        assertThat(world.account(1).reserved()).isZero();
        assertThat(world.account(1).cash()).isEqualTo(World.RULES.openingBalance());
    }

    @Test
    void usersMatchEachOtherByPriceThenTime() {
        world.limit(1, Side.SELL, "0.01", "60001.00");
        world.limit(2, Side.SELL, "0.01", "60001.00");
        Outcome taker = world.market(3, Side.BUY, "0.01");
        assertThat(taker.order().averagePrice()).isEqualTo(60_001_000_000L);
        assertThat(world.engine.views().positions(World.user(1))).hasSize(1);
        assertThat(world.engine.views().positions(World.user(2))).isEmpty();
    }

    @Test
    void nobodyTradesWithOneself() {
        Outcome resting = world.limit(1, Side.SELL, "0.01", "60001.00");
        world.market(1, Side.BUY, "0.01");
        UUID order = UUID.fromString(resting.order().orderId());
        assertThat(world.engine
                        .views()
                        .order(World.user(1), order)
                        .orElseThrow()
                        .state())
                .isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void theSameIdempotencyKeyGivesTheSameOrderAndAnotherBodyIsRefused() {
        Outcome first = world.order(1, Side.BUY, OrderType.MARKET, "0.01", "0", null, "key", 1);
        Outcome again = world.order(1, Side.BUY, OrderType.MARKET, "0.01", "0", null, "key", 1);
        Outcome other = world.order(1, Side.BUY, OrderType.MARKET, "0.02", "0", null, "key", 2);
        assertThat(again.replayed()).isTrue();
        assertThat(again.order()).isEqualTo(first.order());
        assertThat(other.refusal()).isEqualTo(OrderRefusal.TRADING_IDEMPOTENCY_KEY_REUSED);
        assertThat(world.engine.views().positions(World.user(1)).get(0).quantity())
                .isEqualTo(1_000_000);
    }

    @Test
    void aClientOrderIdIsUsedOnce() {
        world.order(1, Side.BUY, OrderType.MARKET, "0.01", "0", "mine", null, 0);
        Outcome again = world.order(1, Side.BUY, OrderType.MARKET, "0.01", "0", "mine", null, 0);
        assertThat(again.refusal()).isEqualTo(OrderRefusal.TRADING_DUPLICATE_CLIENT_ORDER_ID);
    }

    @Test
    void anotherUsersOrderIsNotFound() {
        Outcome resting = world.limit(1, Side.BUY, "0.01", "59000.00");
        UUID order = UUID.fromString(resting.order().orderId());
        assertThat(world.apply(new Command.CancelOrder(world.next(), World.user(2), order))
                        .refusal())
                .isEqualTo(OrderRefusal.TRADING_ORDER_NOT_FOUND);
        assertThat(world.engine.views().order(World.user(2), order)).isEmpty();
    }

    @Test
    void theDailyCapOfTradesHolds() {
        World capped = new World(new EngineRules(10_000_000_000L, 10, 5, 300, 2, 0, 50, 100));
        capped.market(1, Side.BUY, "0.001");
        capped.market(1, Side.BUY, "0.001");
        assertThat(capped.market(1, Side.BUY, "0.001").refusal()).isEqualTo(OrderRefusal.TRADING_DAILY_TRADE_LIMIT);
    }

    @Test
    void aRefusedClosingLeavesTheOrdersThatWouldReduceThePosition() {
        World capped = new World(new EngineRules(10_000_000_000L, 10, 5, 300, 2, 0, 50, 100));
        capped.market(1, Side.BUY, "0.001");
        capped.limit(1, Side.SELL, "0.001", "61000.00");
        capped.market(1, Side.BUY, "0.001");
        Outcome closed = capped.apply(new Command.ClosePosition(capped.next(), World.user(1), 0));
        assertThat(closed.refusal()).isEqualTo(OrderRefusal.TRADING_DAILY_TRADE_LIMIT);
        assertThat(capped.engine.views().openOrders(World.user(1))).hasSize(1);
        assertThat(capped.engine.views().positions(World.user(1))).hasSize(1);
    }

    @Test
    void whatIsLeftOfAPositionCanBeClosedHoweverLittleItIsWorth() {
        world.market(1, 1, Side.BUY, "4");
        world.market(1, 1, Side.SELL, "3");
        Outcome closed = world.apply(new Command.ClosePosition(world.next(), World.user(1), 1));
        assertThat(closed.refusal()).isNull();
        assertThat(world.engine.views().positions(World.user(1))).isEmpty();
    }
}
