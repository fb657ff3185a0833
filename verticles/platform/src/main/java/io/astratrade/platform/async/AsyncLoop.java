package io.astratrade.platform.async;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Asynchronous loops of any length. Futures composed into each other would be unwound on one stack at the end. */
public final class AsyncLoop {
    private AsyncLoop() {}

    /** Takes the step again and again until it gives false; fails as the step does. */
    public static Future<Void> whileTrue(Supplier<Future<Boolean>> step) {
        Promise<Void> done = Promise.promise();
        turn(step, done);
        return done.future();
    }

    private static void turn(Supplier<Future<Boolean>> step, Promise<Void> done) {
        step.get().onComplete(again -> {
            if (again.failed()) {
                done.fail(again.cause());
            } else if (!again.result()) {
                done.complete();
            } else {
                Context here = Vertx.currentContext();
                if (here == null) {
                    turn(step, done);
                } else {
                    here.runOnContext(next -> turn(step, done));
                }
            }
        });
    }
}
