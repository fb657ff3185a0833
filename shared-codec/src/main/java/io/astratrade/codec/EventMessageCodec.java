package io.astratrade.codec;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Envelopes on the Vert.x event bus: within a JVM as they are, between JVMs as on Redis. */
public final class EventMessageCodec implements MessageCodec<Envelope, Envelope> {
    @Override
    public void encodeToWire(Buffer wire, Envelope envelope) {
        byte[] packed = PackedEvents.pack(List.of(EventCodec.encode(envelope)));
        wire.appendInt(packed.length).appendBytes(packed);
    }

    @Override
    public Envelope decodeFromWire(int position, Buffer wire) {
        int length = wire.getInt(position);
        byte[] packed = wire.getBytes(position + Integer.BYTES, position + Integer.BYTES + length);
        return EventCodec.decode(asMap(PackedEvents.unpack(packed).get(0).fields()));
    }

    @Override
    public Envelope transform(Envelope envelope) {
        return envelope;
    }

    @Override
    public String name() {
        return "astra.event";
    }

    @Override
    public byte systemCodecID() {
        return -1;
    }

    private static Map<String, String> asMap(List<String> fields) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < fields.size(); i += 2) {
            map.put(fields.get(i), fields.get(i + 1));
        }
        return map;
    }
}
