/** Reasons to say no: one enum for each domain, {@link io.astratrade.platform.refusal.ApiRefusal} for what any service can answer. */
package io.astratrade.platform.refusal;
