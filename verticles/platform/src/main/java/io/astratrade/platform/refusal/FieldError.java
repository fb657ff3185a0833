package io.astratrade.platform.refusal;

/** A fault of one field, by its JSON pointer (RFC 6901). */
public record FieldError(String pointer, String message) {}
