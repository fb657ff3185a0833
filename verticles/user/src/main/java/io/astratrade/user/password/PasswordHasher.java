package io.astratrade.user.password;

import io.astratrade.platform.async.CallerContext;
import io.astratrade.platform.http.Networks;
import io.astratrade.user.domain.UserRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;

/**
 * Argon2id on worker threads of its own, clients' networks in turn, so that a flood of logins delays its own network; when
 * too many wait, the answer is USER_BUSY.
 */
public final class PasswordHasher {
    private final WorkerExecutor workers;
    private final PasswordConfig config;
    private final PasswordHash nobody;
    private final FairQueue queue;

    public PasswordHasher(Vertx vertx, PasswordConfig config) {
        this.workers = vertx.createSharedWorkerExecutor("user-passwords", config.workers());
        this.config = config;
        this.nobody = PasswordHash.ofNobody(config.memoryKib(), config.iterations());
        this.queue = new FairQueue(config.workers(), config.maxWaiting());
    }

    /** @param address who asks */
    public Future<String> hash(String address, String password) {
        return work(address, () -> PasswordHash.of(password, config.memoryKib(), config.iterations())
                .toString());
    }

    /** Whether the password has this hash; for an unknown user (null) it takes as long and is false. */
    public Future<Boolean> matches(String address, String password, String hash) {
        PasswordHash against = hash == null ? nobody : PasswordHash.parse(hash);
        return work(address, () -> against.matches(password) && hash != null);
    }

    /** Whether a hash was made with weaker parameters than are used now. */
    public boolean outdated(String hash) {
        PasswordHash was = PasswordHash.parse(hash);
        return was.memoryKib() < config.memoryKib() || was.iterations() < config.iterations();
    }

    private <T> Future<T> work(String address, Callable<T> task) {
        Future<T> done = queue.submit(Networks.of(address), () -> workers.executeBlocking(task, false));
        return CallerContext.of(done.recover(PasswordHasher::busy));
    }

    private static <T> Future<T> busy(Throwable failure) {
        return Future.failedFuture(
                failure instanceof RejectedExecutionException
                        ? UserRefusal.USER_BUSY.refused().retryAfter(2)
                        : failure);
    }
}
