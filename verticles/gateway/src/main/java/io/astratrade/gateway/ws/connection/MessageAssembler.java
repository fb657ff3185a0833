package io.astratrade.gateway.ws.connection;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.function.Consumer;

/** Messages of one connection, put together from their fragments. */
final class MessageAssembler {
    private Buffer bytes = Buffer.buffer();
    private boolean text;

    void add(WebSocketFrame fragment) {
        if (!fragment.isContinuation()) {
            text = fragment.isText();
        }
        bytes.appendBuffer(fragment.binaryData());
    }

    /** Bytes of the message so far. */
    int length() {
        return bytes.length();
    }

    /** Hands the message over and begins the next. */
    void end(Consumer<Buffer> ofText, Consumer<Buffer> ofBinary) {
        Buffer whole = bytes;
        bytes = Buffer.buffer();
        (text ? ofText : ofBinary).accept(whole);
    }
}
