package io.astratrade.platform.module;

import io.vertx.core.VerticleBase;
import java.util.function.Supplier;

/** A verticle to deploy: once, or as many times as the service has instances. */
public record Deployment(Supplier<VerticleBase> verticle, boolean scaled) {
    /** Exactly one, however many instances are asked for. */
    public static Deployment single(Supplier<VerticleBase> verticle) {
        return new Deployment(verticle, false);
    }

    /** One per instance (`--instances user=2`); instances share the port. */
    public static Deployment scaled(Supplier<VerticleBase> verticle) {
        return new Deployment(verticle, true);
    }
}
