package io.astratrade.financial.compliance.domain;

/**
 * A movement among the user's others, itself included.
 *
 * @param large how many of its day are large
 * @param nearIdentity how many of the window are just under what needs an identity
 * @param nearFlag how many of the window are just under what is flagged
 */
public record Pattern(long large, long nearIdentity, long nearFlag) {}
