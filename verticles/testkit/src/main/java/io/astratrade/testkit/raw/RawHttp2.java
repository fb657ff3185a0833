package io.astratrade.testkit.raw;

import io.astratrade.testkit.TestTimeouts;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One request over HTTP/2 with prior knowledge, of any fields and bytes, as no client library sends it. */
public final class RawHttp2 {
    /**
     * The end of the request.
     *
     * @param status 0 when the stream or the connection was ended without an answer
     */
    public record Outcome(int status, String type, String body) {
        private static final Outcome ENDED = new Outcome(0, "", "");

        public boolean ended() {
            return status == 0;
        }
    }

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PRIORITY = 0x20;
    private static final int PRIORITY_BYTES = 5;
    private static final int ACK = 1;
    private static final int STREAM = 1;
    private static final int SEVEN_BITS = 0x7f;

    private final Socket socket;
    private final DataInputStream in;
    private final DefaultHttp2HeadersDecoder decoder = new DefaultHttp2HeadersDecoder(false);

    private RawHttp2(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
    }

    /**
     * Sends one request to a port of the loopback interface.
     *
     * @param fields names and values in turn, characters as bytes (ISO-8859-1)
     * @param body null for none
     */
    public static Outcome exchange(int port, List<String> fields, String body) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) TestTimeouts.LIMIT.toMillis());
            return new RawHttp2(socket).exchange(fields, body);
        } catch (EOFException | SocketException ended) {
            return Outcome.ENDED;
        } catch (IOException | Http2Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome exchange(List<String> fields, String body) throws IOException, Http2Exception {
        socket.getOutputStream().write(PREFACE);
        send(SETTINGS, 0, 0, new byte[0]);
        send(HEADERS, END_HEADERS | (body == null ? END_STREAM : 0), STREAM, literal(fields));
        if (body != null) {
            send(DATA, END_STREAM, STREAM, body.getBytes(StandardCharsets.ISO_8859_1));
        }
        return read();
    }

    private void send(int type, int flags, int stream, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(payload.length >> 16);
        frame.write(payload.length >> 8);
        frame.write(payload.length);
        frame.write(type);
        frame.write(flags);
        frame.writeBytes(new byte[] {0, 0, 0, (byte) stream});
        frame.writeBytes(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** Literal fields without indexing and without Huffman coding (RFC 7541, 6.2.2). */
    private static byte[] literal(List<String> fields) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (int i = 0; i < fields.size(); i += 2) {
            block.write(0);
            text(block, fields.get(i));
            text(block, fields.get(i + 1));
        }
        return block.toByteArray();
    }

    private static void text(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length >= SEVEN_BITS) {
            throw new IllegalArgumentException("Longer than a test needs: " + text);
        }
        block.write(bytes.length);
        block.writeBytes(bytes);
    }

    private Outcome read() throws IOException, Http2Exception {
        int status = 0;
        String type = "";
        StringBuilder body = new StringBuilder();
        while (true) {
            int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
            int frame = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(length);
            if (frame == GO_AWAY || frame == RESET && stream == STREAM) {
                return status == 0 ? Outcome.ENDED : new Outcome(status, type, body.toString());
            }
            if (frame == SETTINGS && (flags & ACK) == 0) {
                send(SETTINGS, ACK, 0, new byte[0]);
            } else if (frame == HEADERS) {
                int skipped = (flags & PRIORITY) == 0 ? 0 : PRIORITY_BYTES;
                Http2Headers headers = decoder.decodeHeaders(
                        STREAM, Unpooled.wrappedBuffer(payload, skipped, payload.length - skipped));
                status = Integer.parseInt(headers.status().toString());
                type = String.valueOf(headers.get("content-type"));
            } else if (frame == DATA) {
                body.append(new String(payload, StandardCharsets.UTF_8));
            }
            if (stream == STREAM && (frame == HEADERS || frame == DATA) && (flags & END_STREAM) != 0) {
                return new Outcome(status, type, body.toString());
            }
        }
    }
}
