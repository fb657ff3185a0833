package io.astratrade.platform.redis;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Redis that answers but does not serve: logged when it begins, changes and ends, however many commands it refuses. */
final class ServerTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(ServerTrouble.class);
    private static final long OVER_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long RENEW_NANOS = Duration.ofSeconds(30).toNanos();

    private final String link;
    private final LongSupplier clock;
    private String code = "";
    private long lastNanos;
    private long renewedNanos;
    private boolean renewed;

    ServerTrouble(String link, LongSupplier clock) {
        this.link = link;
        this.clock = clock;
    }

    /** Notes an answer that says that the server does not serve. */
    synchronized void met(Throwable refusal) {
        lastNanos = clock.getAsLong();
        String now = RedisErrors.code(refusal);
        if (!now.equals(code)) {
            code = now;
            LOG.warn("Redis link {} is refused commands: {}", link, RedisErrors.firstLine(refusal));
        }
    }

    /** True when the connection is worth renewing now: at the first refusal of a demoted server, then each half minute. */
    synchronized boolean renew(Throwable refusal) {
        long now = clock.getAsLong();
        if (!RedisErrors.demoted(refusal) || renewed && now - renewedNanos < RENEW_NANOS) {
            return false;
        }
        renewed = true;
        renewedNanos = now;
        return true;
    }

    /** Notes the time: without a refusal for ten seconds the trouble is over. */
    synchronized void look() {
        if (!code.isEmpty() && clock.getAsLong() - lastNanos > OVER_NANOS) {
            LOG.info("Redis link {} is not refused {} any more", link, code);
            code = "";
            renewed = false;
        }
    }
}
