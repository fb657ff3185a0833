package io.astratrade.gateway.proxy;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** Of two targets picked at random, the one with fewer requests under way. */
final class PowerOfTwo {
    private final IntUnaryOperator random;

    /** @param random a number from 0 to below its argument */
    PowerOfTwo(IntUnaryOperator random) {
        this.random = random;
    }

    Optional<Target> choose(List<Target> targets) {
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        int first = random.applyAsInt(targets.size());
        if (targets.size() == 1) {
            return Optional.of(targets.get(0));
        }
        int second = (first + 1 + random.applyAsInt(targets.size() - 1)) % targets.size();
        Target a = targets.get(first);
        Target b = targets.get(second);
        return Optional.of(a.inFlight() <= b.inFlight() ? a : b);
    }
}
