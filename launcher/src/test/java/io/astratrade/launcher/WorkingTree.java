package io.astratrade.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A temporary copy of the files that {@link DomainFiles} reads, for tests to change. */
public record WorkingTree(Path root) {
    private static final Path REAL = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> READ = List.of("conf", "verticles", "shared-codec", "docker-compose.yml");

    public static WorkingTree copiedInto(Path directory) throws IOException {
        for (String part : READ) {
            try (Stream<Path> files = Files.walk(REAL.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(WorkingTree::counts)
                        .toList()) {
                    write(directory.resolve(REAL.relativize(file)), Files.readString(file));
                }
            }
        }
        return new WorkingTree(directory);
    }

    private static boolean counts(Path file) {
        String path = file.toString();
        boolean source = !path.contains("/target/") && !path.contains("/src/test/");
        return source && path.matches(".*\\.(java|xml|ya?ml|ServiceModule)");
    }

    /** Adds a file, or replaces it. */
    public void write(String file, String text) throws IOException {
        write(root.resolve(file), text);
    }

    public String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    public void delete(String file) throws IOException {
        Files.delete(root.resolve(file));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
