package io.astratrade.platform.http;

import io.astratrade.platform.config.ConfigReader;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
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
            reader.error("http.trusted_proxies: " + e.getMessage());
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

    /** The client's address: as a trusted proxy reports it, otherwise that of the connection. */
    public String client(HttpServerRequest request) {
        String reported = request.getHeader("X-Forwarded-For");
        return reported != null && trusts(request.remoteAddress())
                ? reported
                : request.remoteAddress().hostAddress();
    }

    private boolean trusts(SocketAddress address) {
        InetSocketAddress from = new InetSocketAddress(address.hostAddress(), address.port());
        return networks.stream().anyMatch(network -> network.matches(from));
    }
}
