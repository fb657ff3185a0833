package io.astratrade.platform.http.connection;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.util.AsciiString;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Offers of clients to go on in HTTP/2 (RFC 7540, 3.2). */
final class Upgrades {
    private static final CharSequence SETTINGS = Http2CodecUtil.HTTP_UPGRADE_SETTINGS_HEADER;

    private static final int SETTING_BYTES = 6;

    private Upgrades() {}

    /** An offer that cannot be taken up is no error: the request is answered as if it had not been made (RFC 9110, 7.8). */
    static void ignoreUnusable(HttpMessage head) {
        HttpHeaders headers = head.headers();
        boolean offered = headers.contains(HttpHeaderNames.UPGRADE, Http2CodecUtil.HTTP_UPGRADE_PROTOCOL_NAME, true);
        if (offered && !usable(head)) {
            headers.remove(HttpHeaderNames.UPGRADE);
            headers.remove(SETTINGS);
        }
    }

    private static boolean usable(HttpMessage head) {
        List<String> settings = head.headers().getAll(SETTINGS);
        return head.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && settings.size() == 1
                && readable(settings.get(0))
                && named(head.headers(), HttpHeaderNames.UPGRADE)
                && named(head.headers(), SETTINGS);
    }

    private static boolean readable(String base64) {
        try {
            ByteBuffer pairs = ByteBuffer.wrap(Base64.getUrlDecoder().decode(base64));
            Http2Settings settings = new Http2Settings();
            while (pairs.remaining() >= SETTING_BYTES) {
                settings.put((char) pairs.getShort(), Long.valueOf(Integer.toUnsignedLong(pairs.getInt())));
            }
            return !pairs.hasRemaining();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** As Vert.x reads it: only the first line counts, and blanks anywhere mean nothing. */
    private static boolean named(HttpHeaders headers, CharSequence option) {
        String first = headers.get(HttpHeaderNames.CONNECTION);
        return first != null
                && Stream.of(first.replace(" ", "").split(","))
                        .anyMatch(named -> AsciiString.contentEqualsIgnoreCase(named, option));
    }
}
