package io.astratrade.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.gamification.xp.domain.Rules;
import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigException;
import io.astratrade.platform.config.ConfigFiles;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.config.Environment;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GamificationConfigTest {
    @Test
    void theProjectsConfigurationHoldsTheNumbersOfTheRules() {
        assertThat(GamificationConfig.from(reader(Map.of())).xp()).isEqualTo(Rules.standard());
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        ConfigReader reader = reader(Map.of("gamification.xp.max_level", "0", "gamification.xp.like", "many"));

        assertThatThrownBy(() -> GamificationConfig.from(reader))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("xp.max_level")
                .hasMessageContaining("xp.like");
    }

    private static ConfigReader reader(Map<String, String> settings) {
        Path conf = Path.of("../../conf");
        return new Config(ConfigFiles.directory(conf), new Environment(Map.of()), Map.of())
                .with(settings, "test")
                .reader("gamification");
    }
}
