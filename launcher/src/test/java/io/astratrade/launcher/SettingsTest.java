package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigException;
import io.astratrade.platform.config.ConfigFiles;
import io.astratrade.platform.config.Environment;
import io.astratrade.platform.config.Setting;
import io.astratrade.platform.module.Domains;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key of conf/*.yaml refuses what it cannot be, by its full name and in words for people. */
class SettingsTest {
    private static final Config CONFIG = new Config(files(), new Environment(Map.of()), Map.of());

    /** Texts and lists of them, for which anything can be right. */
    private static final List<String> FREE = List.of(
            "http\\.(advertised_)?host",
            "auth\\.(issuer|audience|jwks)",
            "registry\\.key",
            "database\\.(user|owner)",
            ".*(password|secret)",
            ".*cors_origins",
            "gateway\\.required_services",
            "financial\\.payment\\.stripe\\.(key|webhook_secrets)",
            "financial\\.plans\\..*\\.entitlements",
            "instruments\\..*\\.base");

    private static final String JAVAS_OWN =
            "(?s).*(For input string|Exception|No enum constant|java\\.|null|Illegal character).*";

    private static Map<String, Setting> files() {
        Map<String, Setting> files = Domains.defaults(Modules.all());
        files.putAll(ConfigFiles.directory(Path.of("../conf")));
        return files;
    }

    static Stream<String> keys() {
        return CONFIG.effective(List.of()).keySet().stream()
                .filter(key -> FREE.stream().noneMatch(key::matches));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aWrongTypeIsRefusedByTheFullKey(String key) {
        assertThat(errors(key, "x y"))
                .anySatisfy(error ->
                        assertThat(error).contains(key + ": ", ", not 'x y'").doesNotMatch(JAVAS_OWN));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aNumberFarOutOfRangeIsRefusedOrTaken(String key) {
        for (String extreme : List.of("-99999999999999999999", "99999999999999999999")) {
            assertThat(errors(key, extreme))
                    .allSatisfy(error -> assertThat(error).doesNotMatch(JAVAS_OWN));
        }
        assertThat(errors(key, "99999999999999999999")).isNotEmpty();
    }

    private static List<String> errors(String key, String value) {
        try {
            Modules.check(CONFIG.with(Map.of(key, value), "--set"), Modules.all());
            return List.of();
        } catch (ConfigException refused) {
            return refused.errors();
        }
    }
}
