package io.astratrade.platform.module;

import io.astratrade.platform.events.consume.EventRouter;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.JobWork;
import io.astratrade.platform.saga.Saga;
import java.util.List;
import java.util.Map;

/** Parts that a domain starts on a service: verticles first, so that handlers and jobs find them running. */
record Startup(List<EventRouter> routers, Map<Job, JobWork> jobs, List<Saga> sagas, List<Deployment> deployments) {}
