/**
 * Work at a time: declared by a module, done by one instance, not forgotten.
 *
 * <pre>
 *  Domain.runs(Job, JobWork) ──► JobRunner (each instance, each second, jittered)
 *                                   │ due?  JobStore: SELECT ... FOR UPDATE SKIP LOCKED      one owner
 *                                   ▼
 *                       ONE transaction { JobWork.run(tx, dueAt); next_due := Schedule.after(dueAt) }
 *                                   │ failed: rolled back, retried with jitter, 1 s to 5 min
 *                                   ▼
 *                               JobMeters: last run, duration, failures, overdue seconds ──► alert JobOverdue
 * </pre>
 */
package io.astratrade.platform.jobs;
