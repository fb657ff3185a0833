import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Takes out of jars what a start would read for nothing: signatures, and what manifests say to signers and to OSGi. */
public final class Slim {
    private static final List<String> NEEDED =
            List.of("Manifest-Version", "Multi-Release", "Implementation-Title", "Implementation-Version");

    private Slim() {}

    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            try (FileSystem files = FileSystems.newFileSystem(Path.of(jar))) {
                Path metadata = files.getPath("META-INF");
                if (Files.exists(metadata.resolve("MANIFEST.MF"))) {
                    slim(metadata);
                }
            }
        }
    }

    private static void slim(Path metadata) throws IOException {
        Manifest manifest;
        try (InputStream read = Files.newInputStream(metadata.resolve("MANIFEST.MF"))) {
            manifest = new Manifest(read);
        }
        Attributes main = manifest.getMainAttributes();
        main.keySet().removeIf(name -> !NEEDED.contains(name.toString()));
        manifest.getEntries().clear();
        try (OutputStream written = Files.newOutputStream(metadata.resolve("MANIFEST.MF"))) {
            manifest.write(written);
        }
        try (Stream<Path> files = Files.list(metadata)) {
            for (Path signature : files.filter(Slim::isSignature).toList()) {
                Files.delete(signature);
            }
        }
    }

    private static boolean isSignature(Path file) {
        return file.toString().matches(".*\\.(SF|DSA|RSA|EC)");
    }
}
