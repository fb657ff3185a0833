package io.astratrade.platform.jobs;

/** Due times that passed while no instance ran and are done afterwards. */
public enum CatchUp {
    /** Each, in order. */
    EACH,
    /** The latest only. */
    LATEST
}
