package io.astratrade.platform.jobs;

/** Which of the due times that passed while no instance ran are done afterwards. */
public enum CatchUp {
    /** Each, in order. */
    EACH,
    /** The latest only. */
    LATEST
}
