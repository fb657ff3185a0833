package io.astratrade.embedded.redis;

import io.astratrade.embedded.directory.CacheDirectory;
import io.astratrade.embedded.process.Platform;
import io.astratrade.embedded.process.SearchPath;
import io.astratrade.embedded.process.ServerStartException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;

/** The redis-server program: the one in PATH when newer than the embedded 6.2, else the embedded one. */
final class RedisBinary {

    private static final Pattern VERSION = Pattern.compile("v=(\\d+)\\.(\\d+)\\.");
    private static final int EMBEDDED_VERSION = 602;

    private RedisBinary() {}

    static Path locate() {
        return SearchPath.find("redis-server").filter(RedisBinary::isNewer).orElseGet(RedisBinary::embedded);
    }

    static Path embedded() {
        String resource = ExecutableProvider.newProvidedVersionsMap()
                .get(Platform.current().redisName());
        String name = resource.replaceFirst("^/", "");
        try {
            return CacheDirectory.get(name, directory -> extract(name, directory.resolve(name)))
                    .resolve(name);
        } catch (IOException e) {
            throw new ServerStartException("Cannot unpack " + name + ": " + e.getMessage(), e);
        }
    }

    private static void extract(String resource, Path target) throws IOException {
        try (InputStream in = ExecutableProvider.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            Files.copy(in, target);
        }
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean isNewer(Path program) {
        Matcher version = VERSION.matcher(versionOf(program));
        return version.find()
                && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2)) > EMBEDDED_VERSION;
    }

    private static String versionOf(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version").start();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unusable) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
