package io.astratrade.gateway.limit;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigReader;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Limits on requests; conf/gateway.yaml describes the settings.
 *
 * @param patience how long a request waits for Redis to count it
 * @param limits   those that are switched on
 */
public record LimitsConfig(Duration patience, List<Limit> limits) {
    private static final String SECTION = "rate_limit.limits.";
    private static final List<String> WORDS = List.of("paths", "methods", "key", "rate", "window");
    private static final int MOST = 1_000_000_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    public static LimitsConfig from(ConfigReader reader, Config config) {
        Duration patience = reader.duration("rate_limit.patience");
        checkWords(reader, config);
        boolean enabled = reader.bool("rate_limit.enabled");
        List<Limit> limits = names(config).stream()
                .map(name -> limit(reader, name))
                .filter(limit -> enabled && limit.rate() > 0)
                .toList();
        return new LimitsConfig(patience, limits);
    }

    private static Set<String> names(Config config) {
        String section = "gateway." + SECTION;
        return config.keysBelow(section.substring(0, section.length() - 1)).stream()
                .map(key -> key.substring(section.length()))
                .map(key -> key.substring(0, Math.max(0, key.indexOf('.'))))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Refuses a word that no limit has: left alone, the limit would count other requests than was meant. */
    private static void checkWords(ConfigReader reader, Config config) {
        String section = "gateway." + SECTION;
        config.keysBelow(section.substring(0, section.length() - 1)).stream()
                .filter(key -> !WORDS.contains(key.substring(key.lastIndexOf('.') + 1)))
                .forEach(key -> reader.error(key + ": a limit has " + String.join(", ", WORDS) + " only"));
    }

    private static Limit limit(ConfigReader reader, String name) {
        String at = SECTION + name;
        return new Limit(
                name,
                reader.list(at + ".paths", "paths like /api/v1/users", LimitsConfig::path),
                Set.copyOf(reader.list(at + ".methods", "HTTP methods like POST", LimitsConfig::method)),
                reader.choice(at + ".key", Limit.Key.class),
                reader.integer(at + ".rate", 0, MOST),
                window(reader, at + ".window"));
    }

    private static String path(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static HttpMethod method(String name) {
        HttpMethod method = HttpMethod.valueOf(name.toUpperCase(Locale.ROOT));
        if (!HttpMethod.values().contains(method)) {
            throw new IllegalArgumentException();
        }
        return method;
    }

    private static Duration window(ConfigReader reader, String key) {
        Duration window = reader.duration(key);
        if (!window.isZero() && (window.toMillis() < 1_000 || window.compareTo(LONGEST) > 0)) {
            reader.error(key + " must be from 1s to 1h");
        }
        return window;
    }
}
