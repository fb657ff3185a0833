package io.astratrade.platform.http;

import io.astratrade.platform.config.ConfigReader;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Whose X-Forwarded-For is believed: addresses (`127.0.0.1`) and networks (`172.16.0.0/12`). */
public final class TrustedProxies {
    private final List<IpSubnetFilterRule> networks;

    private TrustedProxies(List<IpSubnetFilterRule> networks) {
        this.networks = networks;
    }

    static TrustedProxies from(ConfigReader reader) {
        try {
            return of(reader.list("http.trusted_proxies"));
        } catch (IllegalArgumentException e) {
            reader.error(
                    reader.name("http.trusted_proxies") + ": addresses or networks like 127.0.0.1,10.0.0.0/8, not '"
                            + String.join(",", reader.list("http.trusted_proxies")) + "'");
            return of(List.of());
        }
    }

    /** @throws IllegalArgumentException when one is neither an address nor a network */
    public static TrustedProxies of(List<String> addresses) {
        return new TrustedProxies(
                addresses.stream().map(TrustedProxies::network).toList());
    }

    private static IpSubnetFilterRule network(String text) {
        String whole = text.contains(":") ? "/128" : "/32";
        return new IpSubnetFilterRule(text.contains("/") ? text : text + whole, IpFilterRuleType.ACCEPT);
    }

    /**
     * The client's address: the last one in X-Forwarded-For that is no trusted proxy's own, since what is before it anybody
     * may have written; that of the connection when there is none.
     */
    public String client(HttpServerRequest request) {
        SocketAddress connection = request.remoteAddress();
        List<String> reported = request.headers().getAll("X-Forwarded-For");
        String client = connection.hostAddress();
        if (reported.isEmpty() || !trusts(client)) {
            return client;
        }
        String[] hops = String.join(",", reported).split(",");
        for (int i = hops.length - 1; i >= 0 && trusts(client); i--) {
            String hop = hops[i].strip();
            if (!NetUtil.isValidIpV4Address(hop) && !NetUtil.isValidIpV6Address(hop)) {
                return client;
            }
            client = hop;
        }
        return client;
    }

    private boolean trusts(String address) {
        InetSocketAddress from = new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(address), 0);
        return networks.stream().anyMatch(network -> network.matches(from));
    }
}
