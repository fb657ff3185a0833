package io.astratrade.gateway.limit;

import io.astratrade.gateway.GatewayConfig.Limits;
import io.astratrade.gateway.proxy.Routes;
import io.astratrade.platform.http.Networks;
import io.vertx.core.http.HttpMethod;
import java.util.ArrayList;
import java.util.List;

/** Which buckets a request is counted in. */
public final class Buckets {
    private static final String PREFIX = "astra:limit:";

    private final Limits limits;

    public Buckets(Limits limits) {
        this.limits = limits;
    }

    /** @param client a user id, or an address when there is no token */
    public List<Bucket> of(String client, String address, String service, HttpMethod method, String path) {
        List<Bucket> buckets = new ArrayList<>(3);
        buckets.add(client(Networks.of(client)));
        buckets.add(new Bucket(PREFIX + "service:" + service, limits.service()));
        if (method == HttpMethod.POST && path.equals(Routes.REGISTER)) {
            buckets.add(new Bucket(PREFIX + "register:" + Networks.of(address), limits.register()));
        } else if (method == HttpMethod.POST && path.equals("/api/v1/trading/orders")) {
            buckets.add(new Bucket(PREFIX + "orders:" + client, limits.tradingOrders()));
        } else if (service.equals("gamification")) {
            buckets.add(new Bucket(PREFIX + "gamification:" + client, limits.gamification()));
        } else if (service.equals("social")) {
            buckets.add(new Bucket(PREFIX + "social:" + client, limits.social()));
        }
        return buckets;
    }

    /** For a request that gets no further than the gateway. */
    public List<Bucket> ofAddress(String address) {
        return List.of(client(Networks.of(address)));
    }

    private Bucket client(String client) {
        return new Bucket(PREFIX + "client:" + client, limits.user());
    }
}
