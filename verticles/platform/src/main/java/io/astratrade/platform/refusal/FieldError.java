package io.astratrade.platform.refusal;

/** What is wrong with one field, by its JSON pointer (RFC 6901). */
public record FieldError(String pointer, String message) {}
