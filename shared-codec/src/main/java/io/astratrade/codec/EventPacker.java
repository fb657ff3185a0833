package io.astratrade.codec;

/** Takes encoded events one by one, so that little is left to do when they are to be packed. Used by one thread at a time. */
public final class EventPacker {
    private final Frame frame = new Frame();
    private int count;

    public EventPacker() {
        frame.number(count);
    }

    public void add(EncodedEvent event) {
        count++;
        for (Attribute attribute : PackedEvents.VARYING) {
            frame.bytes(event.value(attribute));
        }
    }

    public int count() {
        return count;
    }

    /** What {@link PackedEvents#unpack} reads. */
    public byte[] pack() {
        frame.numberAt(0, count);
        return PackedEvents.compressed(frame);
    }
}
