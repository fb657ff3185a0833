package io.astratrade.platform.module;

import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.JobWork;
import java.util.function.BiFunction;

/** A job, and how its work is made for a service. */
record DeclaredJob<C>(Job job, BiFunction<Service, C, JobWork> work) {}
