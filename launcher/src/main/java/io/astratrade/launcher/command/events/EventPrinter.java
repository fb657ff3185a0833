package io.astratrade.launcher.command.events;

import io.astratrade.launcher.terminal.Terminal;
import io.astratrade.platform.events.stream.StoredEvent;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;

/** Prints entries of streams as JSON, one per line: where they are, and their fields. */
final class EventPrinter {
    private static final String DATA = "data";

    private final Terminal terminal;

    EventPrinter(PrintStream out) {
        this.terminal = new Terminal(out);
    }

    void print(StoredEvent event) {
        JsonObject fields = new JsonObject();
        event.fields().forEach(fields::put);
        String data = event.fields().get(DATA);
        if (data != null) {
            fields.put(DATA, read(data));
        }
        terminal.line(new JsonObject()
                .put("stream", event.stream())
                .put("entry", event.id())
                .put("event", fields)
                .encode());
    }

    /** As an object when it is one; whatever else somebody wrote is shown as the text it is. */
    private static Object read(String data) {
        try {
            return data.startsWith("{") ? new JsonObject(data) : data;
        } catch (DecodeException noJson) {
            return data;
        }
    }
}
