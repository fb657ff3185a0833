package io.astratrade.financial.provider;

/** A card as the platform knows it. */
public record CardToken(String token, String brand, String last4, int expMonth, int expYear) {}
