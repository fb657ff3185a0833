package io.astratrade.platform.jobs;

import io.astratrade.platform.db.Database;
import io.astratrade.platform.harness.PatientDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A JVM that runs the job `hourly` at a time and dies in the middle of it without a word, as `kill -9` would have it. */
final class DyingJob {
    static final int KILLED = 137;

    private DyingJob() {}

    public static void main(String[] args) {
        Vertx vertx = Vertx.vertx();
        Clock clock = Clock.fixed(Instant.parse(args[1]), ZoneOffset.UTC);
        JobRunner runner = new JobRunner(
                        vertx,
                        Database.open(vertx, PatientDatabase.of(args[0], "sample")),
                        "sample",
                        clock,
                        new SimpleMeterRegistry())
                .add(JobRunnerIT.hourly(CatchUp.EACH), (tx, due) -> JobRunnerIT.insert(tx, due, "killed")
                        .compose(inserted -> {
                            Runtime.getRuntime().halt(KILLED);
                            return Future.succeededFuture();
                        }));
        runner.start().onFailure(failure -> Runtime.getRuntime().halt(1));
    }
}
