package io.astratrade.platform.redis;

import io.astratrade.embedded.RedisServer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.Patience;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import org.junit.jupiter.api.Test;

class RedisLinkIT {
    private static final int SILENCE_MS = 12_000;

    @Test
    void aLinkThatRedisLeftSilentComesBack() {
        Vertx vertx = Vertx.vertx();
        RedisServer redis = TestServers.freshRedis();
        RedisLink link = RedisLink.open(vertx, redis.uri(), "silent");
        Await.result(link.connected());

        Await.result(link.send(
                Request.cmd(Command.CLIENT).arg("PAUSE").arg(SILENCE_MS).arg("ALL")));
        Future<Void> unanswered = link.ping();
        Patience.eventually().until(unanswered::failed);
        Patience.eventually().until(() -> {
            Future<Void> ping = link.ping();
            Patience.eventually().until(ping::isComplete);
            return ping.succeeded();
        });
        Await.result(link.close());
        Await.result(vertx.close());
    }
}
