package io.astratrade.launcher.command.events;

import io.astratrade.platform.events.admin.UnknownGroup;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Table of the groups that this version does not know. */
final class UnknownGroupsTable {
    private UnknownGroupsTable() {}

    static Stream<String> asJson(List<UnknownGroup> strays) {
        return strays.stream().map(stray -> new JsonObject()
                .put("stray", stray.group())
                .put("stream", stray.stream())
                .put("lag", stray.lag() < 0 ? null : stray.lag())
                .put("pending", stray.pending())
                .put("silent_ms", stray.silentMillis())
                .encode());
    }

    static Stream<String> rows(List<UnknownGroup> strays) {
        return strays.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(
                                "",
                                String.format(
                                        Locale.ROOT,
                                        "%-30s %10s %10s %12s %s",
                                        "STRAY",
                                        "LAG",
                                        "PENDING",
                                        "SILENT (s)",
                                        "STREAM")),
                        strays.stream().map(UnknownGroupsTable::row));
    }

    private static String row(UnknownGroup stray) {
        return String.format(
                Locale.ROOT,
                "%-30s %10s %10d %12d %s",
                stray.group(),
                stray.lag() < 0 ? "?" : stray.lag(),
                stray.pending(),
                stray.silentMillis() / 1_000,
                stray.stream());
    }
}
