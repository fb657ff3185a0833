package io.astratrade.platform.contract.check;

/** Compiled part of a schema. Values are what Jackson makes of JSON: Map, List, String, Number, Boolean or null. */
@FunctionalInterface
public interface Check {
    void check(Object value, Pointer at, Findings findings);

    /** Whether a value passes, for schemas that decide between others. */
    default boolean fits(Object value) {
        Findings first = new Findings(1);
        check(value, Pointer.ROOT, first);
        return first.none();
    }
}
