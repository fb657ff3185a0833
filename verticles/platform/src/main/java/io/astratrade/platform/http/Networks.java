package io.astratrade.platform.http;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.HexFormat;

/** Who is behind an address: of IPv6 its first 64 bits, since whoever has one of them has them all. */
public final class Networks {
    private static final int PREFIX_BYTES = 8;

    private Networks() {}

    /** @param client a user id, or an address */
    public static String of(String client) {
        if (client.indexOf(':') < 0) {
            return client;
        }
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(client);
        if (address == null) {
            return client;
        }
        byte[] bytes = address.getAddress();
        return bytes.length <= PREFIX_BYTES
                ? address.getHostAddress()
                : HexFormat.of().formatHex(bytes, 0, PREFIX_BYTES) + "/64";
    }
}
