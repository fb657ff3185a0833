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
        return required(key, "a text", Function.identity(), "");
    }

    public int integer(String key, int min, int max) {
        return (int) whole(key, min, max);
    }

    /** A whole number within bounds, both inclusive. */
    public long whole(String key, long min, long max) {
        return required(key, Expected.whole(min, max), text -> within(Long.parseLong(text), min, max), min);
    }

    private static long within(long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    public boolean bool(String key) {
        return required(key, "true or false", ConfigReader::parseBoolean, false);
    }

    /** A duration written `250ms`, `5s`, `10m`, `24h` or `30d`. */
    public Duration duration(String key) {
        return required(key, Expected.DURATION, Durations::parse, Duration.ZERO);
    }

    /** A size in bytes written `0`, `512kb`, `64mb` or `2gb`. */
    public long bytes(String key) {
        return required(key, Expected.SIZE, Sizes::parse, 0L);
    }

    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        E[] all = type.getEnumConstants();
        return required(
                key,
                Expected.oneOf(all),
                text -> Stream.of(all)
                        .filter(e -> e.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
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

    /**
     * A list whose items the caller parses; each that throws IllegalArgumentException becomes an error of this key.
     *
     * @param expected what an item may be, for people: "a path like /api/v1/users"
     */
    public <T> List<T> list(String key, String expected, Function<String, T> parse) {
        List<T> items = new ArrayList<>();
        for (String item : list(key)) {
            try {
                items.add(parse.apply(item));
            } catch (IllegalArgumentException e) {
                refuse(key, expected, item);
            }
        }
        return items;
    }

    /**
     * A value parsed by the caller; an IllegalArgumentException becomes an error of this key.
     *
     * @param expected what may be written there, for people: "a whole number from 1"
     */
    public <T> T required(String key, String expected, Function<String, T> parse, T fallback) {
        Optional<Setting> setting = find(key);
        if (setting.isEmpty()) {
            errors.add(name(key) + " is not set; it takes " + expected);
            return fallback;
        }
        try {
            return parse.apply(setting.get().text().strip());
        } catch (IllegalArgumentException e) {
            refuse(key, expected, setting.get().text());
            return fallback;
        }
    }

    private void refuse(String key, String expected, String text) {
        String source = written(key).findFirst().map(Setting::source).orElse("");
        errors.add(name(key) + ": " + expected + ", not '" + Config.shown(key, text) + "' (from " + source + ")");
    }

    /** The key in full: where it is written, else where this reader looks first. */
    public String name(String key) {
        return prefixes.stream()
                .map(prefix -> prefix + key)
                .filter(full -> config.find(full).isPresent())
                .findFirst()
                .orElse(prefixes.get(0) + key);
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

    private static boolean parseBoolean(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new IllegalArgumentException();
    }
}
