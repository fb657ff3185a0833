package io.astratrade.launcher.node;

import io.astratrade.launcher.terminal.CommandFailure;
import io.astratrade.launcher.terminal.ExitCode;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
        Path file = data.resolve(NAME);
        try {
            return Files.exists(file) ? Optional.of(whole(new JsonObject(Files.readString(file)))) : Optional.empty();
        } catch (DecodeException | ClassCastException | MalformedInputException damaged) {
            throw new CommandFailure(
                    ExitCode.FAILED,
                    file + " is damaged. Start `astra up` again on that directory, or delete the file.",
                    damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject whole(JsonObject content) {
        for (String server : List.of("postgres", "redis")) {
            if (content.getString(server) == null) {
                throw new DecodeException("no " + server);
            }
        }
        return content;
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
