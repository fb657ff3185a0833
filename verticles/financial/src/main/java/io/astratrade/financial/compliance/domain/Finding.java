package io.astratrade.financial.compliance.domain;

/** A reason that a rule found, with what it saw. */
public record Finding(Reason reason, String detail) {}
