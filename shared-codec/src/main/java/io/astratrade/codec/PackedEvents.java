package io.astratrade.codec;

import io.astratrade.codec.format.EventFormatException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/**
 * Many encoded events in one compressed byte array, ready to be sent to Redis without decoding them again. What is packed
 * is written, logged and read back by the database, so its size is most of its cost.
 */
public final class PackedEvents {
    /** What is kept of an event: all that is not the same in every one. */
    static final Attribute[] VARYING = EnumSet.allOf(Attribute.class).stream()
            .filter(attribute -> attribute.constant() == null)
            .toArray(Attribute[]::new);

    private static final byte VERSION = 3;
    private static final int HEADER = 1 + Integer.BYTES;
    private static final int MAX_UNPACKED = 64 * 1024 * 1024;
    private static final LZ4Factory LZ4 = LZ4Factory.safeInstance();

    private PackedEvents() {}

    public static byte[] pack(List<EncodedEvent> events) {
        EventPacker packer = new EventPacker();
        events.forEach(packer::add);
        return packer.pack();
    }

    /** @throws EventFormatException when the bytes are not what {@link #pack} made */
    public static List<EncodedEvent> unpack(byte[] bytes) {
        try {
            ByteBuffer frame = decompressed(bytes);
            int count = bounded(frame.getInt(), frame);
            List<EncodedEvent> events = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                events.add(event(frame));
            }
            return events;
        } catch (BufferUnderflowException | LZ4Exception e) {
            throw new EventFormatException("packed events: cut off or corrupt", e);
        }
    }

    static byte[] compressed(Frame frame) {
        byte[] packed = new byte[HEADER + LZ4.fastCompressor().maxCompressedLength(frame.length())];
        ByteBuffer.wrap(packed).put(VERSION).putInt(frame.length());
        int length =
                LZ4.fastCompressor().compress(frame.bytes(), 0, frame.length(), packed, HEADER, packed.length - HEADER);
        return Arrays.copyOf(packed, HEADER + length);
    }

    private static ByteBuffer decompressed(byte[] packed) {
        ByteBuffer header = ByteBuffer.wrap(packed);
        if (header.get() != VERSION) {
            throw new EventFormatException("packed events: unknown version");
        }
        int length = header.getInt();
        if (length < 0 || length > MAX_UNPACKED) {
            throw new EventFormatException("packed events: " + length + " bytes");
        }
        byte[] frame = new byte[length];
        int unpacked = LZ4.safeDecompressor().decompress(packed, HEADER, packed.length - HEADER, frame, 0);
        return ByteBuffer.wrap(frame, 0, unpacked);
    }

    private static EncodedEvent event(ByteBuffer frame) {
        EncodedEvent event = new EncodedEvent();
        for (Attribute attribute : VARYING) {
            event.with(attribute, value(frame));
        }
        return event;
    }

    private static byte[] value(ByteBuffer frame) {
        int length = frame.getInt();
        if (length == Frame.NONE) {
            return null;
        }
        byte[] value = new byte[bounded(length, frame)];
        frame.get(value);
        return value;
    }

    private static int bounded(int length, ByteBuffer frame) {
        if (length < 0 || length > frame.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }
}
