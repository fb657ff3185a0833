package io.astratrade.platform.config;

import java.util.List;

/** The configuration cannot be used; carries every error found, not only the first. */
public final class ConfigException extends RuntimeException {
    private final transient List<String> errors;

    public ConfigException(List<String> errors) {
        super("Configuration has " + errors.size() + " error(s):\n  - " + String.join("\n  - ", errors));
        this.errors = List.copyOf(errors);
    }

    public List<String> errors() {
        return errors;
    }
}
