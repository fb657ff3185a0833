package io.astratrade.platform.events.outbox;

import java.util.TreeSet;

/**
 * Up to which row the outbox is done, so that reading on does not wade through what was published before. A row is
 * numbered a moment before it commits: a number that is missing may still appear, and is waited for.
 */
final class OutboxCursor {
    /** A row's number and its commit travel together: far less time lies between them. */
    static final long GAP_LIMIT_MS = 10_000;

    private final TreeSet<Long> ahead = new TreeSet<>();
    private long position;
    private long gapSince = -1;

    /** Every row up to here is published, or was never committed. */
    long position() {
        return position;
    }

    /** These rows are published now. */
    void published(Long[] seqs, long nowMillis) {
        for (long seq : seqs) {
            if (seq == position + 1) {
                position = seq;
            } else if (seq > position) {
                ahead.add(seq);
            }
        }
        advance();
        skipOldGap(nowMillis);
    }

    /** Rows of any age may have to be published again. */
    void reset() {
        ahead.clear();
        position = 0;
        gapSince = -1;
    }

    private void advance() {
        while (!ahead.isEmpty() && ahead.first() <= position + 1) {
            position = Math.max(position, ahead.pollFirst());
        }
    }

    private void skipOldGap(long nowMillis) {
        if (ahead.isEmpty()) {
            gapSince = -1;
        } else if (gapSince < 0) {
            gapSince = nowMillis;
        } else if (nowMillis - gapSince >= GAP_LIMIT_MS) {
            position = ahead.pollFirst();
            gapSince = -1;
            advance();
        }
    }
}
