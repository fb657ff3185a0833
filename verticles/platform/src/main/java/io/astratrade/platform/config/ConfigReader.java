package io.astratrade.platform.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Typed access to settings that collects every error; {@link #done} throws them together. */
public final class ConfigReader {
    private final Config config;
    private final List<String> prefixes;
    private final List<String> errors = new ArrayList<>();

    ConfigReader(Config config, List<String> prefixes) {
        this.config = config;
        this.prefixes = prefixes;
    }

    /** Blank when not set. */
    public String optionalText(String key) {
        return find(key).map(Setting::text).orElse("");
    }

    public String text(String key) {
        return required(key, Function.identity(), "");
    }

    public int integer(String key, int min, int max) {
        return (int) whole(key, min, max);
    }

    /** A whole number within bounds, both inclusive. */
    public long whole(String key, long min, long max) {
        long value = required(key, Long::parseLong, min);
        if (value < min || value > max) {
            errors.add(key + " must be from " + min + " to " + max + ", it is " + value);
        }
        return value;
    }

    public boolean bool(String key) {
        return required(key, ConfigReader::parseBoolean, false);
    }

    /** A duration written `250ms`, `5s`, `10m`, `24h` or `30d`. */
    public Duration duration(String key) {
        return required(key, Durations::parse, Duration.ZERO);
    }

    /** A size in bytes written `0`, `512kb`, `64mb` or `2gb`. */
    public long bytes(String key) {
        return required(key, Sizes::parse, 0L);
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        E[] all = type.getEnumConstants();
        return required(
                key,
                text -> Stream.of(all)
                        .filter(e -> e.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("must be one of " + List.of(all))),
                all[0]);
    }

    /** A list; an empty one that is written for this reader's service counts, whatever the shared one says. */
    public List<String> list(String key) {
        return written(key)
                .findFirst()
                .map(s -> Stream.of(s.text().split(","))
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** A value parsed by the caller; an IllegalArgumentException becomes an error of this key. */
    public <T> T required(String key, Function<String, T> parse, T fallback) {
        Optional<Setting> setting = find(key);
        if (setting.isEmpty()) {
            errors.add(key + " is not set");
            return fallback;
        }
        try {
            return parse.apply(setting.get().text().strip());
        } catch (IllegalArgumentException e) {
            errors.add(key + " = '" + shown(key, setting.get()) + "' (from "
                    + setting.get().source() + "): " + e.getMessage());
            return fallback;
        }
    }

    public void error(String message) {
        errors.add(message);
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** @throws ConfigException with all errors met so far */
    public void done() {
        if (!errors.isEmpty()) {
            throw new ConfigException(errors);
        }
    }

    private Optional<Setting> find(String key) {
        return written(key).filter(setting -> !setting.text().isBlank()).findFirst();
    }

    /** What is written for a key, the service's own first. */
    private Stream<Setting> written(String key) {
        return prefixes.stream().flatMap(prefix -> config.find(prefix + key).stream());
    }

    private static String shown(String key, Setting setting) {
        return Config.shown(key, setting.text());
    }

    private static boolean parseBoolean(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException("must be true or false");
    }
}
