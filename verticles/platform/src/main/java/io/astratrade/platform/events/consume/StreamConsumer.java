package io.astratrade.platform.events.consume;

import io.astratrade.platform.events.stream.Entry;
import io.astratrade.platform.redis.Backoff;
import io.astratrade.platform.redis.RedisErrors;
import io.astratrade.platform.redis.RedisLink;
import io.astratrade.platform.redis.RedisUnavailableException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer of a group, on an event loop and a Redis connection of its own: first what it left pending, then new
 * events, and now and then what a dead consumer left.
 */
public final class StreamConsumer extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(StreamConsumer.class);
    private static final long CONNECT_LIMIT_S = 3;
    private static final long START_LIMIT_S = 30;
    private static final long STOP_LIMIT_S = 8;
    private static final int READS_PER_SIGN = 5;

    private final ConsumerSetup setup;
    private final ConsumerOptions options;
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private final Promise<Void> joined = Promise.promise();
    private final Promise<Void> finished = Promise.promise();
    private RedisLink link;
    private GroupReader reader;
    private BatchProcessor processor;
    private String clientId;
    private Future<List<Entry>> prefetched;
    private long nextClaim;
    private long nextSign;
    private volatile boolean rejoin = true;
    private volatile boolean stopping;

    public StreamConsumer(ConsumerSetup setup) {
        this.setup = setup;
        this.options = setup.options();
    }

    /** Completes when the consumer reads; or when Redis has shown that it does not serve now: then it reads once Redis does. */
    @Override
    public Future<?> start() {
        link = RedisLink.open(vertx, setup.redisUri(), setup.consumer());
        link.onConnected(() -> rejoin = true);
        reader = new GroupReader(link, setup.group(), setup.consumer(), setup.streams(), options.batchSize());
        processor = new BatchProcessor(
                vertx,
                setup.database(),
                setup.router(),
                new DeadLetters(link, setup.group()),
                setup.meters(),
                options,
                () -> stopping);
        nextClaim = System.currentTimeMillis() + options.claimIdle().toMillis() / 2;
        link.connected()
                .timeout(CONNECT_LIMIT_S, TimeUnit.SECONDS)
                .onComplete(tried -> context.runOnContext(up -> turn()));
        return joined.future().timeout(START_LIMIT_S, TimeUnit.SECONDS);
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        Future<?> woken =
                clientId == null ? Future.succeededFuture() : setup.admin().send(unblock());
        return woken.eventually(() -> finished.future().timeout(STOP_LIMIT_S, TimeUnit.SECONDS))
                .eventually(() -> reader.leave())
                .eventually(() -> link.close())
                .otherwiseEmpty();
    }

    private Request unblock() {
        return Request.cmd(Command.CLIENT).arg("UNBLOCK").arg(clientId);
    }

    private void turn() {
        if (stopping && prefetched == null) {
            finished.tryComplete();
            return;
        }
        Future.<Void>future(step -> step().onComplete(step))
                .onComplete(
                        done -> {
                            backoff.succeeded();
                            context.runOnContext(next -> turn());
                        },
                        this::pause);
    }

    private Future<Void> step() {
        if (stopping) {
            return settlePrefetched();
        }
        if (rejoin) {
            return join();
        }
        long now = System.currentTimeMillis();
        return now >= nextSign ? showLife(now) : now >= nextClaim ? claim() : consume();
    }

    private void pause(Throwable failure) {
        prefetched = null;
        rejoin = true;
        if (backoff.attempts() == 0 || RedisErrors.noGroup(failure)) {
            LOG.warn("group={} consumer={} will join again: {}", setup.group(), setup.consumer(), failure.toString());
        }
        if (failure instanceof RedisUnavailableException || RedisErrors.noGroup(failure)) {
            joined.tryComplete();
        }
        vertx.setTimer(stopping ? 1 : backoff.next(), id -> turn());
    }

    private Future<Void> join() {
        rejoin = false;
        prefetched = null;
        return reader.join()
                .compose(groups -> reader.clientId())
                .onSuccess(id -> clientId = id)
                .compose(id -> drain())
                .onSuccess(drained -> joined.tryComplete());
    }

    private Future<Void> showLife(long now) {
        nextSign = now + READS_PER_SIGN * options.block().toMillis();
        return reader.showLife();
    }

    private Future<Void> claim() {
        nextClaim = System.currentTimeMillis() + options.claimIdle().toMillis() / 2;
        return reader.claim(options.claimIdle()).compose(claimed -> {
            if (claimed == 0) {
                return Future.succeededFuture();
            }
            LOG.info("group={} consumer={} took over {} entries", setup.group(), setup.consumer(), claimed);
            return settlePrefetched().compose(done -> drain());
        });
    }

    private Future<Void> settlePrefetched() {
        Future<List<Entry>> waiting = prefetched;
        prefetched = null;
        return waiting == null ? Future.succeededFuture() : waiting.compose(this::settle);
    }

    /** Own pending entries, until there are none. */
    private Future<Void> drain() {
        return reader.readPending()
                .compose(entries -> entries.isEmpty() || stopping
                        ? Future.succeededFuture()
                        : withDeliveries(entries)
                                .compose(counts -> settleRepeated(entries, counts))
                                .compose(next -> drain()));
    }

    private Future<Map<String, Integer>> withDeliveries(List<Entry> entries) {
        Map<String, Future<Map<String, Integer>>> byStream = entries.stream()
                .map(Entry::stream)
                .distinct()
                .collect(Collectors.toMap(stream -> stream, reader::deliveries));
        return Future.join(List.copyOf(byStream.values())).map(done -> byStream.entrySet().stream()
                .flatMap(stream -> stream.getValue().result().entrySet().stream()
                        .map(count -> Map.entry(stream.getKey() + count.getKey(), count.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Entries delivered too often may be what kills consumers: each goes alone, and at last to the dead letters. */
    private Future<Void> settleRepeated(List<Entry> entries, Map<String, Integer> counts) {
        Future<Void> done = Future.succeededFuture();
        List<Entry> usual = entries.stream()
                .filter(e -> count(counts, e) <= options.maxDeliveries())
                .toList();
        for (Entry entry : entries) {
            int count = count(counts, entry);
            if (count > 2 * options.maxDeliveries() && !entry.trimmed()) {
                done = done.compose(before -> processor.abandon(entry, count));
            } else if (count > options.maxDeliveries()) {
                done = done.compose(before -> settle(List.of(entry)));
            }
        }
        return done.compose(before -> settle(usual));
    }

    private static int count(Map<String, Integer> counts, Entry entry) {
        return counts.getOrDefault(entry.stream() + entry.id(), 1);
    }

    /** New events; while a full batch commits, the next one is already being read, unless it would wait through a rest. */
    private Future<Void> consume() {
        Future<List<Entry>> read = prefetched == null ? reader.readNew(options.block()) : prefetched;
        prefetched = null;
        return read.compose(entries -> {
            if (entries.size() < options.batchSize()) {
                return settle(entries);
            }
            BacklogPace pace = new BacklogPace(options.dutyCycle(), entries);
            if (!stopping && pace.readsAhead()) {
                prefetched = reader.readNewNow();
            }
            return settle(entries).compose(done -> rest(pace.restMillis()));
        });
    }

    private Future<Void> rest(long millis) {
        return millis == 0 || stopping
                ? Future.succeededFuture()
                : vertx.timer(millis, TimeUnit.MILLISECONDS).mapEmpty();
    }

    /** A read over many streams can bring more than a batch: it is settled batch after batch. */
    private Future<Void> settle(List<Entry> entries) {
        Future<Void> done = Future.succeededFuture();
        for (int from = 0; from < entries.size(); from += options.batchSize()) {
            List<Entry> batch = entries.subList(from, Math.min(entries.size(), from + options.batchSize()));
            done = done.compose(before -> settleBatch(batch));
        }
        return done;
    }

    private Future<Void> settleBatch(List<Entry> batch) {
        long start = System.nanoTime();
        return processor
                .process(batch)
                .compose(settled -> settled.isEmpty() ? Future.succeededFuture() : reader.acknowledge(settled))
                .onSuccess(done -> setup.meters().batch(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    }
}
