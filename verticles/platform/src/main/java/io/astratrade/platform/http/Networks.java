package io.astratrade.platform.http;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.HexFormat;

/** Holders of addresses: of IPv6 the first 64 bits, since whoever has one of them has them all. */
public final class Networks {
    private static final int PREFIX_BYTES = 8;

    /** IPv4 clients behind a translator (RFC 6052), which all have one prefix: their own address follows it. */
    private static final String NAT64 = "0064ff9b0000000000000000";

    private static final int NAT64_BYTES = 12;

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
        if (bytes.length > PREFIX_BYTES
                && HexFormat.of().formatHex(bytes, 0, NAT64_BYTES).equals(NAT64)) {
            return NetUtil.bytesToIpAddress(bytes, NAT64_BYTES, bytes.length - NAT64_BYTES);
        }
        return bytes.length <= PREFIX_BYTES
                ? address.getHostAddress()
                : HexFormat.of().formatHex(bytes, 0, PREFIX_BYTES) + "/64";
    }
}
