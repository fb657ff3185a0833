package io.astratrade.codec;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;
import java.util.List;

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
        return EventCodec.decode(PackedEvents.unpack(packed).get(0).texts());
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
}
