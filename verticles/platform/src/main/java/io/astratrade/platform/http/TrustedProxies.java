package io.astratrade.platform.http;

import io.astratrade.platform.config.ConfigReader;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetSocketAddress;
import java.util.List;

/** Proxies whose X-Forwarded-For and Forwarded are believed: addresses (`127.0.0.1`) and networks (`172.16.0.0/12`). */
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
     * The client's address: the last one reported that is no trusted proxy's own, since what is before it anybody may have
     * written; that of the proxy which names none, or of the connection.
     */
    public String client(HttpServerRequest request) {
        String connection = request.remoteAddress().hostAddress();
        String canonical = ForwardedHops.canonical(connection);
        String client = canonical == null ? connection : canonical;
        if (!trusts(client)) {
            return client;
        }
        List<String> hops = ForwardedHops.of(request.headers());
        for (int i = hops.size() - 1; i >= 0 && trusts(client) && hops.get(i) != null; i--) {
            client = hops.get(i);
        }
        return client;
    }

    private boolean trusts(String address) {
        InetSocketAddress from = new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(address), 0);
        return networks.stream().anyMatch(network -> network.matches(from));
    }
}
