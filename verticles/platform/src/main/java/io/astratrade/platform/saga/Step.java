package io.astratrade.platform.saga;

/** A step and its undoing, which must succeed in the end and bear that the step never happened. */
public record Step(String name, Action action, Action compensation) {}
