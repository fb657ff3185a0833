package io.astratrade.trading.shard;

import io.vertx.core.Context;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work for one event loop from any thread, in order of arrival; one wake-up serves all that arrived meanwhile. */
final class Mailbox {
    private final Context context;
    private final Runnable afterwards;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** @param afterwards runs when all that arrived is done */
    Mailbox(Context context, Runnable afterwards) {
        this.context = context;
        this.afterwards = afterwards;
    }

    void add(Runnable work) {
        waiting.add(work);
        if (scheduled.compareAndSet(false, true)) {
            context.runOnContext(turn -> drain());
        }
    }

    private void drain() {
        scheduled.set(false);
        Runnable work = waiting.poll();
        while (work != null) {
            work.run();
            work = waiting.poll();
        }
        afterwards.run();
    }
}
