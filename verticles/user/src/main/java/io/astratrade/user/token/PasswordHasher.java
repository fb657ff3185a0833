package io.astratrade.user.token;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.astratrade.user.UserConfig.Passwords;
import io.astratrade.user.domain.UserRefusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Argon2id on worker threads of its own; when too many wait, the answer is USER_BUSY. */
public final class PasswordHasher {
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final WorkerExecutor workers;
    private final Argon2Function argon2;
    private final int maxWaiting;
    private final String nobody;
    private final AtomicInteger waiting = new AtomicInteger();

    public PasswordHasher(Vertx vertx, Passwords config) {
        this.workers = vertx.createSharedWorkerExecutor("user-passwords", config.workers());
        this.argon2 = Argon2Function.getInstance(config.memoryKib(), config.iterations(), 1, HASH_BYTES, Argon2.ID);
        this.maxWaiting = config.maxWaiting();
        this.nobody = "$argon2id$v=19$m=" + config.memoryKib() + ",t=" + config.iterations()
                + ",p=1$c29tZXNhbHR0aGF0aXNub25l$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    }

    public Future<String> hash(String password) {
        return work(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult());
    }

    /** Whether the password has this hash; for an unknown user (null) it takes as long and is false. */
    public Future<Boolean> matches(String password, String hash) {
        String against = hash == null ? nobody : hash;
        return work(() ->
                Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)) && hash != null);
    }

    /** Whether a hash was made with weaker parameters than are used now. */
    public boolean outdated(String hash) {
        Argon2Function was = Argon2Function.getInstanceFromHash(hash);
        return was.getMemory() < argon2.getMemory() || was.getIterations() < argon2.getIterations();
    }

    private <T> Future<T> work(Callable<T> task) {
        if (waiting.incrementAndGet() > maxWaiting) {
            waiting.decrementAndGet();
            return Future.failedFuture(UserRefusal.USER_BUSY.refused().retryAfter(2));
        }
        return workers.executeBlocking(task, false).onComplete(done -> waiting.decrementAndGet());
    }
}
