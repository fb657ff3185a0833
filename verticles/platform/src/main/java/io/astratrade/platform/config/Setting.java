package io.astratrade.platform.config;

/** One configured value and where it came from (`conf/user.yaml`, `ASTRA_USER_PORT`, `--set`). */
public record Setting(String text, String source) {}
