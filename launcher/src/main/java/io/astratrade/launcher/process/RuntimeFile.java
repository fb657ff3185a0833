package io.astratrade.launcher.process;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** `runtime.json` in a data directory: what `astra up` runs there, for `astra status --data`. */
public record RuntimeFile(Path path, JsonObject content) {
    private static final String NAME = "runtime.json";

    public static RuntimeFile write(Path data, String gateway, String postgres, String redis) {
        JsonObject content = new JsonObject()
                .put("pid", ProcessHandle.current().pid())
                .put("gateway", gateway)
                .put("postgres", postgres)
                .put("redis", redis)
                .put("started_at", Instant.now().toString());
        Path path = data.resolve(NAME);
        try {
            Files.writeString(path, content.encodePrettily());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuntimeFile(path, content);
    }

    public static Optional<JsonObject> read(Path data) {
        try {
            Path path = data.resolve(NAME);
            return Files.exists(path) ? Optional.of(new JsonObject(Files.readString(path))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
