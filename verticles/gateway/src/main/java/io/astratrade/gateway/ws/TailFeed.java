package io.astratrade.gateway.ws;

import io.astratrade.codec.Envelope;
import io.astratrade.codec.EventCodec;
import io.astratrade.codec.EventType;
import io.astratrade.codec.event.Event;
import io.astratrade.codec.event.TradingEvent.OrderAccepted;
import io.astratrade.codec.event.TradingEvent.OrderCancelled;
import io.astratrade.codec.event.TradingEvent.OrderRejected;
import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.gateway.proxy.Upstream;
import io.astratrade.platform.events.stream.StreamTail;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trades of everybody and each user's own orders, from the event streams; where things stand is read from the service. */
final class TailFeed implements Feed, StreamTail.Listener {
    private static final List<String> STREAMS = Stream.of(
                    OrderAccepted.class, OrderRejected.class, OrderCancelled.class, TradeExecuted.class)
            .map(type -> EventType.of(type).stream())
            .toList();

    private final Vertx vertx;
    private final Upstream upstream;
    private final String redisUri;
    private final Map<String, ChannelSubscribers> topics = new HashMap<>();
    private Tape tape;
    private StreamTail tail;
    private boolean live;
    private boolean away;

    TailFeed(Vertx vertx, Upstream upstream, String redisUri) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.redisUri = redisUri;
    }

    @Override
    public void add(Subscription subscription) {
        ChannelSubscribers topic = topics.computeIfAbsent(
                key(subscription), key -> new ChannelSubscribers(vertx, upstream, subscription.channel()));
        topic.add(subscription);
        if (tail == null) {
            tape = new Tape();
            tail = StreamTail.open(vertx, redisUri, "websocket", STREAMS, this);
        } else if (live) {
            topic.load();
        } else if (away) {
            subscription.interrupt();
        }
    }

    @Override
    public void remove(Subscription subscription) {
        String key = key(subscription);
        ChannelSubscribers topic = topics.get(key);
        if (topic != null && topic.remove(subscription)) {
            topics.remove(key);
        }
        if (topics.isEmpty() && tail != null) {
            tail.close();
            tail = null;
            live = false;
            away = false;
        }
    }

    private static String key(Subscription subscription) {
        return subscription.channel().isPrivate()
                ? ordersOf(subscription.session().userId())
                : subscription.channel().name();
    }

    private static String ordersOf(String userId) {
        return "orders:" + userId;
    }

    @Override
    public void live() {
        live = true;
        away = false;
        List.copyOf(topics.values()).forEach(ChannelSubscribers::restart);
    }

    @Override
    public void interrupted() {
        live = false;
        away = true;
        List.copyOf(topics.values()).forEach(ChannelSubscribers::interrupt);
    }

    @Override
    public void events(List<Envelope> events) {
        events.forEach(event -> show(event.data()));
    }

    private void show(Event event) {
        if (event instanceof TradeExecuted trade) {
            ChannelSubscribers trades = topics.get("trades:" + trade.symbol());
            if (trades != null) {
                tape.print(trade).ifPresent(trades::update);
            }
            showOwner(trade.userId(), "trade_executed", trade);
        } else if (event instanceof OrderAccepted order) {
            showOwner(order.userId(), "order_accepted", order);
        } else if (event instanceof OrderRejected order) {
            showOwner(order.userId(), "order_rejected", order);
        } else if (event instanceof OrderCancelled order) {
            showOwner(order.userId(), "order_cancelled", order);
        }
    }

    private void showOwner(String userId, String name, Event event) {
        ChannelSubscribers orders = topics.get(ordersOf(userId));
        if (orders != null) {
            orders.update(
                    "{\"event\":\"" + name + "\"," + EventCodec.json(event).substring(1));
        }
    }
}
