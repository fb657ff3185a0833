package io.astratrade.platform.http;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses that proxies report for their clients, oldest first: in X-Forwarded-For or in Forwarded (RFC 7239), with or without
 * port, brackets, quotes and zone. What names no address (`unknown`, `_hidden`, text) is null.
 */
final class ForwardedHops {
    private static final Pattern FOR =
            Pattern.compile("(?:^|;)\\s*for=(\"[^\"]*\"|[^;\"\\s]*)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)\\](?::[0-9_A-Za-z.-]+)?");
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("([0-9.]+):[0-9_A-Za-z.-]+");

    private ForwardedHops() {}

    /** Empty when no proxy reported anything, or when the two headers disagree: then one of them is the client's own. */
    static List<String> of(MultiMap headers) {
        List<String> plain = headers.getAll("X-Forwarded-For");
        List<String> standard = headers.getAll("Forwarded");
        if (standard.isEmpty()) {
            return plain.isEmpty() ? List.of() : xForwardedFor(plain);
        }
        List<String> hops = forwarded(standard);
        return plain.isEmpty() || xForwardedFor(plain).equals(hops) ? hops : List.of();
    }

    private static List<String> xForwardedFor(List<String> lines) {
        List<String> hops = new ArrayList<>();
        for (String hop : String.join(",", lines).split(",", -1)) {
            hops.add(address(hop.strip()));
        }
        return hops;
    }

    private static List<String> forwarded(List<String> lines) {
        List<String> hops = new ArrayList<>();
        for (String element : elements(String.join(",", lines))) {
            Matcher named = FOR.matcher(element);
            hops.add(named.find() ? address(named.group(1)) : null);
        }
        return hops;
    }

    /** Splits at commas outside quotes. */
    private static List<String> elements(String list) {
        List<String> elements = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                elements.add(list.substring(begin, i));
                begin = i + 1;
            }
        }
        elements.add(list.substring(begin));
        return elements;
    }

    /** The address as {@link InetAddress} writes it, so that each has one text; an IPv4 address within IPv6 is itself. */
    static String address(String node) {
        String text = node.replace("\"", "").strip();
        Matcher bracketed = BRACKETED.matcher(text);
        Matcher withPort = IPV4_WITH_PORT.matcher(text);
        if (bracketed.matches()) {
            text = bracketed.group(1);
        } else if (withPort.matches()) {
            text = withPort.group(1);
        }
        return canonical(text);
    }

    /** Null when the text is no address. */
    static String canonical(String text) {
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        boolean address = NetUtil.isValidIpV4Address(plain) || NetUtil.isValidIpV6Address(plain);
        InetAddress parsed = address ? NetUtil.createInetAddressFromIpAddressString(plain) : null;
        return parsed == null ? null : NetUtil.toAddressString(parsed);
    }
}
