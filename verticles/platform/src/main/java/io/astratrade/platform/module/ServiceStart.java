package io.astratrade.platform.module;

import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.JobRunner;
import io.astratrade.platform.jobs.JobWork;
import io.astratrade.platform.lifecycle.Resources;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;

/** Starts what a domain declares, on a service that is open: verticles, then consumers, then jobs, then sagas. */
record ServiceStart(Service service, Resources resources) {
    Future<Void> run(Startup startup, int instances) {
        startup.sagas().forEach(saga -> service.sagas().add(saga));
        Future<Void> started = deploy(startup.deployments(), instances);
        for (EventRouter router : startup.routers()) {
            started = started.compose(previous -> service.consume(router));
        }
        return started.compose(consuming -> startJobs(startup.jobs())).onSuccess(running -> {
            if (service.sagas() != null) {
                service.sagas().open();
            }
        });
    }

    private Future<Void> startJobs(Map<Job, JobWork> jobs) {
        if (jobs.isEmpty()) {
            return Future.succeededFuture();
        }
        JobRunner runner =
                new JobRunner(service.vertx(), service.database(), service.name(), service.clock(), service.meters());
        jobs.forEach(runner::add);
        resources.add("jobs", runner::close);
        return runner.start();
    }

    private Future<Void> deploy(List<Deployment> deployments, int instances) {
        Future<Void> deployed = Future.succeededFuture();
        for (Deployment deployment : deployments) {
            int copies = deployment.scaled() ? instances : 1;
            for (int i = 0; i < copies; i++) {
                deployed = deployed.compose(previous -> service.vertx()
                                .deployVerticle(deployment.verticle().get()))
                        .onSuccess(id ->
                                resources.add("verticle", () -> service.vertx().undeploy(id)))
                        .mapEmpty();
            }
        }
        return deployed;
    }
}
