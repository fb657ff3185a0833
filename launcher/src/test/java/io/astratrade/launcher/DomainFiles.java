package io.astratrade.launcher;

import io.astratrade.platform.module.ServiceModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A working tree's files outside a domain's module that have to know the domain, and what each of them must say. */
public record DomainFiles(Path root) {
    static final String MODULES = "verticles/pom.xml";
    static final String COMPOSE = "docker-compose.yml";
    static final String EVENTS = "shared-codec/src/main/java/io/astratrade/codec/event/Event.java";
    static final String GROUPS = "shared-codec/src/main/java/io/astratrade/codec/ConsumerGroup.java";
    static final String PROVIDERS = "src/main/resources/META-INF/services/" + ServiceModule.class.getName();

    private static final Pattern PORT = Pattern.compile("\\.port\\((\\d+)\\)");
    private static final Pattern GROUP = Pattern.compile("\\bConsumerGroup\\.([A-Z_]+)\\b");
    private static final Pattern FAMILY = Pattern.compile("sealed interface (\\w+) extends Event\\b");

    /** A line for each thing that some file does not say: the file, then what is missing in it. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Path module : modules()) {
            missing.addAll(missing(module));
        }
        for (Path source : sources(root.resolve(EVENTS).getParent())) {
            for (String family : all(FAMILY, text(source))) {
                require(missing, EVENTS, "\\b" + family + "\\b", "permits " + family);
            }
        }
        return missing;
    }

    /** The directories of the modules that some service is in. */
    List<Path> modules() {
        return list(root.resolve("verticles")).stream()
                .filter(directory -> Files.exists(directory.resolve(PROVIDERS)))
                .toList();
    }

    private List<String> missing(Path module) {
        String name = module.getFileName().toString();
        String sources = String.join(
                "\n", sources(module).stream().map(DomainFiles::text).toList());
        List<String> missing = new ArrayList<>();
        require(missing, "conf/" + name + ".yaml", "(?m)^" + name + ":", name + ":");
        require(
                missing,
                "verticles/" + name + "/src/main/resources/openapi/" + name + ".yaml",
                "openapi: ",
                "openapi:");
        requireLine(missing, MODULES, "<module>" + name + "</module>");
        requireLine(missing, MODULES, "<artifactId>astra-" + name + "</artifactId>");
        String port = all(PORT, sources).stream().findFirst().orElse("(no port)");
        requireLine(missing, COMPOSE, "SERVICE: " + name + ", PORT: " + port + ",");
        if (!sources.contains(".withoutDatabase()")) {
            String password = name + "_database_password";
            requireLine(missing, COMPOSE, "secrets: [{source: " + password);
            require(missing, COMPOSE, "secrets: \\[postgres_password[^]]*\\b" + password, "migrate's " + password);
            requireLine(missing, COMPOSE, "ASTRA_" + name.toUpperCase(Locale.ROOT) + "_DATABASE_PASSWORD_FILE: ");
            requireLine(missing, COMPOSE, "  " + password + ": {file: ");
        }
        all(GROUP, sources).forEach(group -> require(missing, GROUPS, "\\b" + group + "\\(", group));
        return missing;
    }

    private void requireLine(List<String> missing, String file, String text) {
        require(missing, file, Pattern.quote(text), text);
    }

    private void require(List<String> missing, String file, String pattern, String told) {
        Path path = root.resolve(file);
        if (!Files.exists(path)) {
            missing.add(file + ": the file");
        } else if (!Pattern.compile(pattern).matcher(text(path)).find()) {
            missing.add(file + ": " + told);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).distinct().toList();
    }

    /** Java sources below a module's main directory, or in a package of shared-codec. */
    private static List<Path> sources(Path directory) {
        Path main = directory.resolve("src/main/java");
        try (Stream<Path> files = Files.walk(Files.exists(main) ? main : directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
