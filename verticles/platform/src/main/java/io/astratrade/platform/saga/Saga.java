package io.astratrade.platform.saga;

import java.time.Duration;
import java.util.List;

/**
 * A declared saga. Steps are told apart by their place: running sagas outlive a deployment, so a changed order needs a
 * new name.
 *
 * @param deadline from the start; what is not done by then is undone
 */
public record Saga(String name, Duration deadline, List<Step> steps) {
    public Saga {
        steps = List.copyOf(steps);
    }
}
