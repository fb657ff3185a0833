package io.astratrade.platform.registry;

import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Instances that answered for themselves lately, asked one at a time each and at most once a second. */
final class DirectAnswers {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final LivenessProbe probe;
    private final long validNanos;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Set<String> asking = ConcurrentHashMap.newKeySet();

    /** @param valid how long an answer counts while no other comes */
    DirectAnswers(LivenessProbe probe, Duration valid) {
        this.probe = probe;
        this.validNanos = valid.toNanos();
    }

    /** Trusts an instance as if it had answered just now. */
    void trust(ServiceInstance instance) {
        answered.put(instance.instance(), System.nanoTime());
    }

    boolean has(ServiceInstance instance) {
        Long at = answered.get(instance.instance());
        return at != null && System.nanoTime() - at < validNanos;
    }

    void ask(ServiceInstance instance) {
        String id = instance.instance();
        Long last = asked.get(id);
        long now = System.nanoTime();
        if (last != null && now - last < PAUSE_NANOS || !asking.add(id)) {
            return;
        }
        asked.put(id, now);
        probe.ask(instance)
                .onSuccess(lives -> answered(instance, lives))
                .onFailure(failure -> failed(instance, failure))
                .onComplete(done -> asking.remove(id));
    }

    private void answered(ServiceInstance instance, boolean lives) {
        if (lives) {
            trust(instance);
        } else {
            answered.remove(instance.instance());
        }
    }

    /** A pause of the instance is no end; nobody listening is. */
    private void failed(ServiceInstance instance, Throwable failure) {
        if (failure instanceof ConnectException) {
            answered.remove(instance.instance());
        }
    }

    void forgetAll() {
        answered.clear();
        asked.clear();
    }
}
