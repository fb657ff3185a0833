package io.astratrade.codec;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;

/**
 * Many encoded events in one compressed byte array, ready to be sent to Redis without decoding them again. What is packed
 * is written, logged and read back by the database, so its size is most of its cost.
 */
public final class PackedEvents {
    private static final byte VERSION = 2;
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
    public static List<PackedEvent> unpack(byte[] bytes) {
        try {
            ByteBuffer frame = decompressed(bytes);
            int count = bounded(frame.getInt(), frame);
            List<PackedEvent> events = new ArrayList<>(count);
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

    private static PackedEvent event(ByteBuffer frame) {
        String stream = new String(field(frame), StandardCharsets.US_ASCII);
        int size = bounded(frame.getInt(), frame);
        List<byte[]> fields = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            fields.add(field(frame));
        }
        return new PackedEvent(stream, fields);
    }

    private static byte[] field(ByteBuffer frame) {
        byte[] utf8 = new byte[bounded(frame.getInt(), frame)];
        frame.get(utf8);
        return utf8;
    }

    private static int bounded(int length, ByteBuffer frame) {
        if (length < 0 || length > frame.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }
}
