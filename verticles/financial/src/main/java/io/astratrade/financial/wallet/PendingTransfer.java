package io.astratrade.financial.wallet;

import io.astratrade.platform.async.CallerContext;
import io.astratrade.platform.idempotency.IdempotencyKeyReusedException;
import io.astratrade.platform.idempotency.IdempotencyRequest;
import io.astratrade.platform.idempotency.StoredAnswer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;

/** A transfer that waits for its commit, and repetitions of its request that wait with it. */
final class PendingTransfer {
    private final Transfer transfer;
    private final Promise<StoredAnswer> promise = CallerContext.promise();
    private final List<PendingTransfer> repetitions = new ArrayList<>();

    PendingTransfer(Transfer transfer) {
        this.transfer = transfer;
    }

    Transfer transfer() {
        return transfer;
    }

    Future<StoredAnswer> answer() {
        return promise.future();
    }

    void repeatedBy(PendingTransfer other) {
        repetitions.add(other);
    }

    void succeed(StoredAnswer answer) {
        promise.complete(answer);
        StoredAnswer repeated = new StoredAnswer(answer.status(), answer.headers(), answer.body(), true);
        for (PendingTransfer each : repetitions) {
            if (each.asksTheSame(this)) {
                each.promise.complete(repeated);
            } else {
                each.promise.fail(new IdempotencyKeyReusedException(each.transfer.request()));
            }
        }
    }

    /** Nothing is kept of what failed: repetitions of it fail alike; those with another body are given back. */
    List<PendingTransfer> fail(Throwable failure) {
        promise.fail(failure);
        List<PendingTransfer> others = new ArrayList<>();
        for (PendingTransfer each : repetitions) {
            if (each.asksTheSame(this)) {
                each.promise.fail(failure);
            } else {
                others.add(each);
            }
        }
        return others;
    }

    private boolean asksTheSame(PendingTransfer other) {
        return request().bodyHash().equals(other.request().bodyHash());
    }

    private IdempotencyRequest request() {
        return transfer.request();
    }
}
