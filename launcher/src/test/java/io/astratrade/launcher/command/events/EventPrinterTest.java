package io.astratrade.launcher.command.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.platform.events.stream.StoredEvent;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventPrinterTest {
    @Test
    void dataIsShownAsTheObjectItIs() {
        assertThat(printed("{\"xp\":7}").getJsonObject("data").getInteger("xp")).isEqualTo(7);
    }

    @Test
    void dataThatOnlyBeginsLikeJsonIsShownAsText() {
        assertThat(printed("{oops").getString("data")).isEqualTo("{oops");
    }

    private static JsonObject printed(String data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EventPrinter(new PrintStream(out, true, StandardCharsets.UTF_8))
                .print(new StoredEvent("astra.user.userregistered.v1", "1-1", Map.of("id", "a", "data", data)));
        return new JsonObject(out.toString(StandardCharsets.UTF_8)).getJsonObject("event");
    }
}
