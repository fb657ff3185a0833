package io.astratrade.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.astratrade.codec.event.TradingEvent.TradeExecuted;
import io.astratrade.codec.format.EventFormatException;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
    static Collection<EventType> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyEventComesBackAsItWent(EventType type) {
        Envelope envelope = Samples.envelope(Samples.of(type));
        EncodedEvent encoded = EventCodec.encode(envelope);
        assertThat(encoded.stream()).isEqualTo(type.stream());
        assertThat(EventCodec.decode(encoded.texts())).isEqualTo(envelope);
        EncodedEvent packed =
                PackedEvents.unpack(PackedEvents.pack(List.of(encoded))).get(0);
        assertThat(packed.stream()).isEqualTo(type.stream());
        assertThat(packed.texts()).isEqualTo(encoded.texts());
        assertThat(packed.fields()).usingElementComparator(Arrays::compare).isEqualTo(encoded.fields());
    }

    @Test
    void theAttributesAreThoseOfCloudEvents() {
        Map<String, String> fields = trade();
        assertThat(fields)
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "astra.trading.tradeexecuted.v1")
                .containsEntry("source", "/astratrade/trading")
                .containsEntry("time", "2026-01-02T03:04:05.678901Z")
                .containsEntry("datacontenttype", "application/json")
                .doesNotContainKey("traceparent");
    }

    @Test
    void unknownAttributesAndFieldsAreIgnored() {
        Map<String, String> fields = trade();
        fields.put("dataschema", "x");
        fields.put("data", fields.get("data").replaceFirst("\\{", "{\"new_field\":{\"a\":[1,2]},"));
        assertThat(EventCodec.decode(fields).data()).isInstanceOf(TradeExecuted.class);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused("id", null, "id: is missing");
        assertRefused("specversion", "0.3", "specversion: expected 1.0");
        assertRefused("time", "yesterday", "time: expected an RFC 3339 time");
        assertRefused("type", "astra.trading.nothing.v9", "unknown event type");
        assertRefused("data", trade().get("data").replace("\"60000.01\"", "60000.01"), "data/price: expected a string");
        assertRefused("data", trade().get("data").replace("\"buy\"", "\"hold\""), "data/side: expected one of");
        assertRefused("data", trade().get("data").replaceFirst("\"symbol\":\"[^,]*,", ""), "data/symbol: is missing");
        assertRefused("data", "{\"symbol\":\"a\",\"symbol\":\"b\"}", "data: Duplicate field");
        assertRefused("data", "[]", "data: expected a JSON object");
    }

    @Test
    void corruptPacksAreRefused() {
        byte[] packed = PackedEvents.pack(
                List.of(EventCodec.encode(Samples.envelope(Samples.of(EventType.of(TradeExecuted.class))))));
        for (int length = 0; length < packed.length; length += 7) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> PackedEvents.unpack(cut)).isInstanceOf(EventFormatException.class);
        }
    }

    @Test
    void theEventBusCarriesEnvelopes() {
        Envelope envelope = Samples.envelope(Samples.of(EventType.of(TradeExecuted.class)));
        EventMessageCodec codec = new EventMessageCodec();
        Buffer wire = Buffer.buffer("xy");
        codec.encodeToWire(wire, envelope);
        assertThat(codec.decodeFromWire(2, wire)).isEqualTo(envelope);
        assertThat(codec.transform(envelope)).isSameAs(envelope);
    }

    private static void assertRefused(String field, String value, String message) {
        Map<String, String> fields = trade();
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        assertThatThrownBy(() -> EventCodec.decode(fields))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining(message);
    }

    private static Map<String, String> trade() {
        return EventCodec.encode(Samples.envelope(Samples.of(EventType.of(TradeExecuted.class))))
                .texts();
    }
}
