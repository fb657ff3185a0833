package io.astratrade.user.token;

import io.astratrade.user.UserConfig.Passwords;
import io.astratrade.user.domain.UserRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Argon2id on worker threads of its own; when too many wait, the answer is USER_BUSY. */
public final class PasswordHasher {
    private final WorkerExecutor workers;
    private final Passwords config;
    private final PasswordHash nobody;
    private final AtomicInteger waiting = new AtomicInteger();

    public PasswordHasher(Vertx vertx, Passwords config) {
        this.workers = vertx.createSharedWorkerExecutor("user-passwords", config.workers());
        this.config = config;
        this.nobody = PasswordHash.ofNobody(config.memoryKib(), config.iterations());
    }

    public Future<String> hash(String password) {
        return work(() -> PasswordHash.of(password, config.memoryKib(), config.iterations())
                .toString());
    }

    /** Whether the password has this hash; for an unknown user (null) it takes as long and is false. */
    public Future<Boolean> matches(String password, String hash) {
        PasswordHash against = hash == null ? nobody : PasswordHash.parse(hash);
        return work(() -> against.matches(password) && hash != null);
    }

    /** Whether a hash was made with weaker parameters than are used now. */
    public boolean outdated(String hash) {
        PasswordHash was = PasswordHash.parse(hash);
        return was.memoryKib() < config.memoryKib() || was.iterations() < config.iterations();
    }

    private <T> Future<T> work(Callable<T> task) {
        if (waiting.incrementAndGet() > config.maxWaiting()) {
            waiting.decrementAndGet();
            return Future.failedFuture(UserRefusal.USER_BUSY.refused().retryAfter(2));
        }
        return workers.executeBlocking(task, false).onComplete(done -> waiting.decrementAndGet());
    }
}
