package io.astratrade.gateway.ws.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.testkit.raw.RawHttp;
import io.vertx.core.buffer.Buffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames to the byte, as no client library would send them. */
class FramesIT extends LiveSocketTests {
    static final String HANDSHAKE = """
            Host: g\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
            \r
            """;
    private static final int TEXT = 0x1;
    private static final int FINAL = 0x80;
    private static final int CLOSE = 0x8;
    private static final int PING = 0x9;
    private static final int PONG = 0xa;
    private static final int ERROR_BYTES = 125;

    private static byte[] frame(int head, byte[] payload) {
        byte[] noMask = {0, 0, 0, 0};
        return Buffer.buffer()
                .appendByte((byte) head)
                .appendByte((byte) (FINAL | payload.length))
                .appendBytes(noMask)
                .appendBytes(payload)
                .getBytes();
    }

    private RawHttp upgraded() {
        RawHttp raw = RawHttp.connect(gateway.port()).send("GET /ws HTTP/1.1\r\n" + HANDSHAKE);
        assertThat(raw.answer().status()).isEqualTo(101);
        return raw;
    }

    /** The code of the close frame; frames before it are passed over. */
    private static int closeCode(RawHttp raw) {
        while (true) {
            byte[] head = raw.bytes(2);
            int length = head[1] & 0x7f;
            if (length > ERROR_BYTES) {
                length = Buffer.buffer(raw.bytes(2)).getUnsignedShort(0);
            }
            byte[] payload = raw.bytes(length);
            if ((head[0] & 0xf) == CLOSE) {
                return Buffer.buffer(payload).getUnsignedShort(0);
            }
        }
    }

    /** A lone byte, an overlong slash, a surrogate, beyond U+10FFFF, a character cut off, also within a JSON text. */
    @ParameterizedTest
    @ValueSource(strings = {"ff", "c0af", "eda080", "f4908080", "e282", "7b226f70223a2270696eff22 7d"})
    void aTextThatIsNotUtf8EndsTheConnection(String bytes) {
        byte[] text = HexFormat.of().parseHex(bytes.replace(" ", ""));
        try (RawHttp raw = upgraded()) {
            assertThat(closeCode(raw.send(frame(FINAL | TEXT, text)))).isEqualTo(1007);
        }
    }

    @Test
    void aTextThatIsNotUtf8OverFragmentsEndsTheConnection() {
        try (RawHttp raw = upgraded()) {
            raw.send(frame(TEXT, new byte[] {'"', (byte) 0xe2})).send(frame(FINAL, new byte[] {'"'}));
            assertThat(closeCode(raw)).isEqualTo(1007);
        }
    }

    @Test
    void aCharacterCutByFragmentsIsNone() {
        try (RawHttp raw = upgraded()) {
            raw.send(frame(TEXT, "{\"op\":\"\u00e9".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .send(frame(FINAL, "\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            raw.send(frame(FINAL | CLOSE, new byte[] {3, (byte) 0xe8}));
            assertThat(closeCode(raw)).isEqualTo(1000);
        }
    }

    @Test
    void aReasonForClosingThatIsNotUtf8EndsTheConnection() {
        try (RawHttp raw = upgraded()) {
            raw.send(frame(FINAL | CLOSE, new byte[] {3, (byte) 0xe8, (byte) 0xff}));
            assertThat(closeCode(raw)).isIn(1007, 1000);
        }
    }

    @ParameterizedTest
    @CsvSource({"PING, 0x89, 0x89", "PONG, 0x8a, 0x8a", "empty fragments, 0x01, 0x00", "empty binary, 0x02, 0x00"})
    void aFloodOfFramesWithoutMessagesEndsTheConnection(String kind, String first, String next) {
        byte[] empty = {};
        try (RawHttp raw = upgraded()) {
            raw.send(frame(Integer.decode(first), empty));
            for (int i = 0; i < 3_000; i++) {
                raw.send(frame(Integer.decode(next), empty));
            }
            assertThat(closeCode(raw)).as(kind).isEqualTo(1008);
        }
    }

    @Test
    void aPingIsAnswered() {
        try (RawHttp raw = upgraded()) {
            raw.send(frame(FINAL | PING, new byte[] {7}));
            assertThat(raw.bytes(3)).containsExactly(FINAL | PONG, 1, 7);
        }
    }
}
