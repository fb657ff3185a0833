package io.astratrade.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigTest {
    @TempDir
    Path directory;

    @Test
    void theEnvironmentBeatsFilesAndTheCommandLineBeatsBoth() {
        Config config = config(Map.of("gateway.rate_limit.enabled", "true"), Map.of());
        assertThat(config.reader().bool("gateway.rate_limit.enabled")).isTrue();

        Config fromEnvironment = config(
                Map.of("gateway.rate_limit.enabled", "true"), Map.of("ASTRA_GATEWAY_RATE_LIMIT_ENABLED", "false"));
        assertThat(fromEnvironment.reader().bool("gateway.rate_limit.enabled")).isFalse();
        assertThat(fromEnvironment
                        .find("gateway.rate_limit.enabled")
                        .orElseThrow()
                        .source())
                .isEqualTo("ASTRA_GATEWAY_RATE_LIMIT_ENABLED");

        Config overridden = fromEnvironment.with(Map.of("gateway.rate_limit.enabled", "true"), "--set");
        assertThat(overridden.reader().bool("gateway.rate_limit.enabled")).isTrue();
    }

    @Test
    void aSecretMayLieInAFile() throws IOException {
        Path secret = Files.writeString(directory.resolve("password"), "s3cret\n");
        Config config =
                config(Map.of("database.password", ""), Map.of("ASTRA_DATABASE_PASSWORD_FILE", secret.toString()));
        assertThat(config.reader().text("database.password")).isEqualTo("s3cret");
        assertThat(Config.secret("database.password")).isTrue();
    }

    @Test
    void thePasswordOfAUriIsNotShown() {
        String uri = "redis://:p4ss/w0rd@redis:6379";
        assertThat(Config.shown("redis.uri", uri)).isEqualTo("redis://:***@redis:6379");
        assertThat(Config.shown("database.uri", "postgresql://me:secret@db/x")).isEqualTo("postgresql://me:***@db/x");
        assertThat(Config.shown("redis.uri", "redis://redis:6379")).isEqualTo("redis://redis:6379");

        ConfigReader reader = config(Map.of("redis.uri", uri), Map.of()).reader();
        reader.required("redis.uri", "no URI", text -> Integer.parseInt("no"), 0);
        assertThat(reader.errors().get(0)).contains("***").doesNotContain("p4ss");
    }

    @Test
    void aServiceInheritsWhatItDoesNotSet() {
        Config config = config(Map.of("http.host", "0.0.0.0", "user.http.host", "10.0.0.1"), Map.of());
        assertThat(config.reader("user").text("http.host")).isEqualTo("10.0.0.1");
        assertThat(config.reader("social").text("http.host")).isEqualTo("0.0.0.0");
    }

    @Test
    void whatAServiceHasOfItsOwnIsKnownAndShown() {
        Config config = config(Map.of("http.host", "0.0.0.0"), Map.of("ASTRA_USER_HTTP_HOST", "10.0.0.1"));
        assertThat(config.unknownVariables(List.of("user"))).isEmpty();
        assertThat(config.effective(List.of("user"))).containsOnlyKeys("http.host", "user.http.host");
    }

    @Test
    void allErrorsAreReportedAtOnce() {
        ConfigReader reader =
                config(Map.of("a", "x", "b", "99", "c", "5 minutes"), Map.of()).reader();
        reader.integer("a", 0, 10);
        reader.integer("b", 0, 10);
        reader.duration("c");
        reader.text("d");
        assertThatThrownBy(reader::done)
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.errors()).hasSize(4))
                .hasMessageContaining("d is not set");
    }

    @Test
    void variablesThatNoSettingHasAreNamed() {
        Config config =
                config(Map.of("user.port", "1"), Map.of("ASTRA_USER_PROT", "2", "ASTRA_USER_PORT", "3", "HOME", "/"));
        assertThat(config.unknownVariables(List.of("user"))).containsExactly("ASTRA_USER_PROT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASTRA_PORT", "ASTRA_ENV_FILE", "ASTRA_WATCHDOG"})
    void whatTheDeploymentReadsIsNoMisspeltSetting(String variable) {
        assertThat(config(Map.of("user.port", "1"), Map.of(variable, "x")).unknownVariables(List.of("user")))
                .isEmpty();
    }

    @Test
    void yamlIsFlattenedToDottedKeys() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), "user:\n  port: 8006\n  ttl: 15m\n  names: [x, y]\n");
        Config config = new Config(ConfigFiles.directory(directory), new Environment(Map.of()), Map.of());
        ConfigReader reader = config.reader("user");
        assertThat(reader.integer("port", 1, 65_535)).isEqualTo(8006);
        assertThat(reader.duration("ttl")).isEqualTo(Duration.ofMinutes(15));
        assertThat(reader.list("names")).containsExactly("x", "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16", "ISO-8859-9"})
    void aFileOfAnotherCharsetIsNamedAndRefused(String charset) throws IOException {
        Path file = Files.writeString(
                directory.resolve("a.yaml"), "user:\n  title: Gr\u00fc\u00dfe\n", Charset.forName(charset));
        assertThatThrownBy(() -> ConfigFiles.directory(directory))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(file + " is not written in UTF-8");

        Config config =
                config(Map.of("database.password", ""), Map.of("ASTRA_DATABASE_PASSWORD_FILE", file.toString()));
        assertThatThrownBy(() -> config.reader().text("database.password"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("the file " + file + " is not written in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "only words\n", "42\n"})
    void aFileWithoutSettingsIsRefused(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("a.yaml"), content);
        assertThatThrownBy(() -> ConfigFiles.directory(directory))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(file + ": expected are settings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing is changed here\n", "---\n"})
    void anEmptyFileChangesNothing(String content) throws IOException {
        Files.writeString(directory.resolve("a.yaml"), content);
        Files.createDirectory(directory.resolve("more.yaml"));
        assertThat(ConfigFiles.directory(directory)).isEmpty();
    }

    @Test
    void aSecretsFileThatIsNotThereIsNamed() {
        Config config =
                config(Map.of("database.password", ""), Map.of("ASTRA_DATABASE_PASSWORD_FILE", "/no/such/file"));
        assertThatThrownBy(() -> config.reader().text("database.password"))
                .hasMessageContaining("ASTRA_DATABASE_PASSWORD_FILE: there is no file /no/such/file")
                .hasMessageNotContaining("java.");
    }

    private static Config config(Map<String, String> files, Map<String, String> environment) {
        Map<String, Setting> settings = new TreeMap<>();
        files.forEach((key, text) -> settings.put(key, new Setting(text, "test.yaml")));
        return new Config(settings, new Environment(environment), Map.of());
    }
}
