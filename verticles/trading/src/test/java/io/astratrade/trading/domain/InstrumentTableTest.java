package io.astratrade.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.config.Config;
import io.astratrade.platform.config.ConfigFiles;
import io.astratrade.platform.config.ConfigReader;
import io.astratrade.platform.config.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstrumentTableTest {
    @Test
    void theProjectsInstrumentsAreSound() {
        assertThat(errors(Map.of())).isEmpty();
    }

    /** Otherwise such an order would break off inside the engine, and each time the shard would reload. */
    @Test
    void aLargestOrderThatCannotBeValuedIsAnErrorOfTheConfiguration() {
        assertThat(errors(Map.of("instruments.BTC-USD.max_quantity", "90000000")))
                .singleElement()
                .asString()
                .contains("BTC-USD", "max_quantity");
    }

    @Test
    void nothingElseIsReadSuchAsTheSecretsOfOthers() {
        assertThat(errors(Map.of(), Map.of("ASTRA_DATABASE_PASSWORD_FILE", "/no/such/file")))
                .isEmpty();
    }

    private static List<String> errors(Map<String, String> settings) {
        return errors(settings, Map.of());
    }

    private static List<String> errors(Map<String, String> settings, Map<String, String> environment) {
        Config config = new Config(ConfigFiles.directory(Path.of("../../conf")), new Environment(environment), Map.of())
                .with(settings, "test");
        ConfigReader reader = config.reader("trading");
        InstrumentTable.from(config, reader);
        return reader.errors();
    }
}
