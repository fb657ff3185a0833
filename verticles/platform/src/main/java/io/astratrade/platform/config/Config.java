package io.astratrade.platform.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Settings by dotted key, lowest layer first: conf files, environment (`ASTRA_*`, or `ASTRA_*_FILE` for secrets), command line.
 *
 * <p>Any key can be set from the environment: `gateway.rate_limit.enabled` is `ASTRA_GATEWAY_RATE_LIMIT_ENABLED`.
 */
public final class Config {
    private static final Pattern OPEN_SECTION =
            Pattern.compile("(instruments|gateway\\.rate_limit\\.limits)\\..+|gateway\\.ws\\.[a-z_]+_every");
    private static final Pattern PASSWORD_IN_URI = Pattern.compile("(://[^:/?#]*:).*@");

    private final SortedMap<String, Setting> files;
    private final Environment environment;
    private final SortedMap<String, Setting> overrides;

    public Config(Map<String, Setting> files, Environment environment, Map<String, Setting> overrides) {
        this.files = new TreeMap<>(files);
        this.environment = environment;
        this.overrides = new TreeMap<>(overrides);
    }

    /** The same settings with one more layer on top, named by its source. */
    public Config with(Map<String, String> values, String source) {
        Map<String, Setting> merged = new TreeMap<>(overrides);
        values.forEach((key, text) -> merged.put(key, new Setting(text, source)));
        return new Config(files, environment, merged);
    }

    public Optional<Setting> find(String key) {
        Setting override = overrides.get(key);
        if (override != null) {
            return Optional.of(override);
        }
        return environment.find(key).or(() -> Optional.ofNullable(files.get(key)));
    }

    /** Reads shared settings. */
    public ConfigReader reader() {
        return new ConfigReader(this, List.of(""));
    }

    /** Reads settings of one service: `user.http.port` when set, else the shared `http.port`. */
    public ConfigReader reader(String service) {
        return new ConfigReader(this, List.of(service + ".", ""));
    }

    /** The keys below a section, in the files or on the command line, in their order. */
    public SortedSet<String> keysBelow(String section) {
        SortedSet<String> keys = new TreeSet<>(files.keySet());
        keys.addAll(overrides.keySet());
        return keys.subSet(section + ".", section + (char) ('.' + 1));
    }

    /** Every known key with its effective value, in order of the keys; those of services where they differ. */
    public SortedMap<String, Setting> effective(Collection<String> services) {
        SortedMap<String, Setting> all = new TreeMap<>();
        for (String key : known(services)) {
            find(key).ifPresent(setting -> all.put(key, setting));
        }
        all.putAll(overrides);
        return all;
    }

    /** Environment variables named like settings that no file knows: most likely misspelt. */
    public List<String> unknownVariables(Collection<String> services) {
        return environment.namesOutside(
                known(services).stream().map(Environment::variable).toList());
    }

    /** Those of the keys that no file knows; instruments and limits are lists to which may be added. */
    public List<String> unknownKeys(Collection<String> keys, Collection<String> services) {
        List<String> known = known(services);
        return keys.stream()
                .filter(key ->
                        !known.contains(key) && !OPEN_SECTION.matcher(key).matches())
                .sorted()
                .toList();
    }

    /** A known key, or variable, like this one; empty when none is near. */
    public Optional<String> nearest(String name, Collection<String> services) {
        List<String> known = known(services);
        return Nearest.of(name, known)
                .or(() -> Nearest.of(
                        name, known.stream().map(Environment::variable).toList()));
    }

    /** The keys of the files, and each of them as a service may have it of its own. */
    private List<String> known(Collection<String> services) {
        List<String> known = new ArrayList<>(files.keySet());
        for (String service : services) {
            files.keySet().forEach(key -> known.add(service + "." + key));
        }
        return known;
    }

    /** A value as people may see it: without the secret that it is, or that it has as the password of a URI. */
    public static String shown(String key, String text) {
        return secret(key) && !text.isEmpty()
                ? "***"
                : PASSWORD_IN_URI.matcher(text).replaceAll("$1***@");
    }

    /** Whether a value must not be shown: its last word names a secret. */
    public static boolean secret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return name.endsWith("password") || name.endsWith("secret") || name.endsWith("private_key");
    }
}
