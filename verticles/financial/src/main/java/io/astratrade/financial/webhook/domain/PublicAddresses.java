package io.astratrade.financial.webhook.domain;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses of the public internet. Whatever IANA's registries of special-purpose addresses list is not: loopback, private,
 * link-local, carrier-grade NAT, documentation, multicast, translated and tunnelled IPv4.
 */
public final class PublicAddresses {
    private static final int IPV4_BYTES = 4;

    private record Network(BigInteger prefix, int bits, int length) {
        static Network of(String text) {
            String[] parts = text.split("/");
            byte[] bytes = bytes(parts[0]);
            return new Network(new BigInteger(1, bytes), Integer.parseInt(parts[1]), bytes.length);
        }

        boolean has(byte[] address) {
            int rest = length * Byte.SIZE - bits;
            return address.length == length
                    && new BigInteger(1, address).shiftRight(rest).equals(prefix.shiftRight(rest));
        }
    }

    private static final List<Network> SPECIAL = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    private PublicAddresses() {}

    /** Whether anybody on the internet is reached there; an IPv4 address written as IPv6 counts as what it is. */
    public static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return (bytes.length == IPV4_BYTES || GLOBAL_IPV6.has(bytes))
                && SPECIAL.stream().noneMatch(network -> network.has(bytes));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    private static byte[] bytes(String literal) {
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
