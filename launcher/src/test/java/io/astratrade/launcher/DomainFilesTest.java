package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.channel.ChannelType;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.ServiceModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be derived from a module's declaration: the test names each that misses a module. */
class DomainFilesTest {
    private static final DomainFiles REAL =
            new DomainFiles(Path.of("..").toAbsolutePath().normalize());

    @TempDir
    Path directory;

    @Test
    void everyModuleIsWhereItIsBuiltAndRun() {
        assertThat(REAL.modules()).hasSize(Modules.all().size());
        assertThat(REAL.missing()).isEmpty();
    }

    /** A module that is built but not on this class path would be forgotten silently. */
    @Test
    void everyModuleThatIsBuiltIsOnTheLaunchersClassPath() {
        List<String> found = Modules.all().stream()
                .map(module -> module.getClass().getName())
                .toList();
        List<String> built = REAL.modules().stream()
                .flatMap(module ->
                        DomainFiles.text(module.resolve(DomainFiles.PROVIDERS)).lines())
                .toList();
        assertThat(found)
                .as(DomainFiles.MODULES + ": a dependency for each")
                .containsExactlyInAnyOrderElementsOf(built);
    }

    /** The test of the test: what a domain's author forgets, one thing at a time. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DomainFiles.MODULES + " | <module>trading</module>",
                DomainFiles.MODULES + " | <artifactId>astra-trading</artifactId>",
                DomainFiles.COMPOSE + " | SERVICE: trading, PORT: 8001,",
                DomainFiles.COMPOSE + " | secrets: [{source: trading_database_password",
                DomainFiles.COMPOSE + " | , trading_database_password",
                DomainFiles.COMPOSE + " | ASTRA_TRADING_DATABASE_PASSWORD_FILE: ",
                DomainFiles.COMPOSE + " | '  trading_database_password: {file: '",
                DomainFiles.EVENTS + " | TradingEvent, ",
                DomainFiles.GROUPS + " | TRADING_INTERNAL(",
                "conf/trading.yaml | trading:",
                "verticles/trading/src/main/resources/openapi/trading.yaml | 'openapi: '"
            })
    void aFileThatWasForgottenIsNamed(String file, String forgotten) throws IOException {
        WorkingTree tree = WorkingTree.copiedInto(directory);
        DomainFiles files = new DomainFiles(directory);
        assertThat(files.missing()).isEmpty();
        assertThat(tree.read(file)).contains(forgotten);
        tree.write(file, tree.read(file).replaceFirst(Pattern.quote(forgotten), ""));
        assertThat(files.missing()).singleElement().asString().startsWith(file + ": ");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws IOException {
        WorkingTree tree = WorkingTree.copiedInto(directory);
        tree.delete("conf/user.yaml");
        assertThat(new DomainFiles(directory).missing()).containsExactly("conf/user.yaml: the file");
    }

    @Test
    void noTwoDomainsShowAChannelOfOneName() {
        assertThat(domains().flatMap(domain -> domain.channels().stream()).map(ChannelType::name))
                .doesNotHaveDuplicates();
    }

    private static Stream<Domain<?>> domains() {
        return Modules.all().stream().map(ServiceModule::domain);
    }
}
