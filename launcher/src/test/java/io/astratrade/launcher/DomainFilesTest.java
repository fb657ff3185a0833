package io.astratrade.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.module.ServiceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that cannot be derived from a module's declaration: the test names each that misses a module. */
class DomainFilesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PROVIDERS = "src/main/resources/META-INF/services/" + ServiceModule.class.getName();

    @Test
    void everyModuleIsWhereItIsBuiltRunWatchedAndDocumented() {
        List<String> missing = new ArrayList<>();
        for (ServiceModule module : Modules.all()) {
            missing.addAll(missing(module));
        }
        assertThat(missing).isEmpty();
    }

    /** A module that is built but not on this class path would be forgotten silently. */
    @Test
    void everyModuleThatIsBuiltIsOnTheLaunchersClassPath() {
        List<String> found = Modules.all().stream()
                .map(module -> module.getClass().getName())
                .toList();
        List<String> missing = new ArrayList<>();
        for (Path module : modules()) {
            String directory = ROOT.relativize(module).toString();
            if (!text(ROOT.resolve("pom.xml")).contains("<module>" + directory + "</module>")) {
                missing.add("pom.xml: <module>" + directory + "</module>");
            }
            text(module.resolve(PROVIDERS))
                    .lines()
                    .filter(name -> !found.contains(name))
                    .forEach(name -> missing.add("launcher/pom.xml: the dependency on " + directory + ", for " + name));
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> missing(ServiceModule module) {
        String name = module.name();
        int port = module.domain().port();
        List<String> missing = new ArrayList<>();
        require(missing, "conf/" + name + ".yaml", "(?s)" + name + ":.*");
        require(missing, "verticles/" + name + "/src/main/resources/openapi/" + name + ".yaml", "(?s).*openapi: .*");
        require(missing, "docker-compose.yml", "(?s).*\\n  " + name + ":\\n.*");
        require(
                missing,
                anywhere("prometheus.yml"),
                "(?s).*names: \\[" + name + "]\\s+type: A\\s+port: " + port + "\\b.*");
        require(missing, anywhere("alerts.yml"), "(?s).*absent\\(up\\{job=\"astra\", service=\"" + name + "\"}\\).*");
        require(missing, "Dockerfiles/train/Train.java", "(?s).*/(" + prefixes(module) + ")\\b.*");
        require(missing, "README.md", "(?s).*\\b" + name + "\\s+:" + port + "\\b.*");
        return missing;
    }

    /** First words of paths; the gateway answers none of its own. */
    private static String prefixes(ServiceModule module) {
        return String.join("|", module.domain().prefixes());
    }

    private static void require(List<String> missing, String file, String pattern) {
        Path path = ROOT.resolve(file);
        if (!Files.exists(path)) {
            missing.add(file + ": the file");
        } else if (!text(path).matches(pattern)) {
            missing.add(file + ": something like " + pattern.replace("(?s)", "").replace("\\b", ""));
        }
    }

    private static String anywhere(String name) {
        try (Stream<Path> files = Files.walk(ROOT.resolve("conf"))) {
            return files.filter(file -> file.endsWith(name))
                    .findFirst()
                    .map(file -> ROOT.relativize(file).toString())
                    .orElse("conf/" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> modules() {
        try (Stream<Path> directories = Files.list(ROOT.resolve("verticles"))) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve(PROVIDERS)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
