package io.astratrade.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many encoded events in one byte array, ready to be sent to Redis without decoding their data again. */
public final class PackedEvents {
    private static final byte VERSION = 1;

    private PackedEvents() {}

    public static byte[] pack(List<EncodedEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(events.size() * 800 + 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(events.size());
            for (EncodedEvent event : events) {
                write(out, event.stream());
                write(out, event.id());
                out.writeByte(event.fields().size());
                for (String field : event.fields()) {
                    write(out, field);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws EventFormatException when the bytes are not what {@link #pack} made */
    public static List<EncodedEvent> unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new EventFormatException("packed events: unknown version");
            }
            int count = in.readInt();
            List<EncodedEvent> events = new ArrayList<>(Math.min(Math.max(count, 0), bytes.length));
            for (int i = 0; i < count; i++) {
                events.add(event(in));
            }
            return events;
        } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new EventFormatException("packed events: cut off or corrupt", e);
        }
    }

    private static EncodedEvent event(DataInputStream in) throws IOException {
        String stream = read(in);
        String id = read(in);
        int size = in.readUnsignedByte();
        List<String> fields = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            fields.add(read(in));
        }
        return new EncodedEvent(stream, id, fields);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] utf8 = new byte[length];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
