package io.astratrade.embedded.postgres;

import io.astratrade.embedded.process.ServerOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command lines of PostgreSQL with all settings that differ from its defaults. */
final class PostgresCommands {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", PostgresServer.HOST),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("wal_buffers", "16MB"),
            Map.entry("min_wal_size", "256MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("checkpoint_completion_target", "0.9"),
            Map.entry("jit", "off"),
            Map.entry("TimeZone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_line_prefix", "%m [%p] %q%u@%d "));

    private PostgresCommands() {}

    static List<String> initdb(PostgresBinaries binaries, Path directory, ServerOptions options) {
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(List.of(binaries.program("initdb"), "-D", directory.toString()));
        command.addAll(List.of("-U", PostgresServer.SUPERUSER, "-A", "trust", "-E", "UTF8", "--no-instructions"));
        command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (!options.durable()) {
            command.add("--no-sync");
        }
        return command;
    }

    static List<String> postmaster(PostgresBinaries binaries, Path directory, int port, ServerOptions options) {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("port", Integer.toString(port));
        settings.put("fsync", options.durable() ? "on" : "off");
        settings.put("synchronous_commit", "on");
        List<String> command = new ArrayList<>(Unprivileged.prefix());
        command.addAll(List.of(binaries.program("postgres"), "-D", directory.toString()));
        settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return command;
    }
}
