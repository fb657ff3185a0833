package io.astratrade.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.astratrade.testkit.TestTimeouts;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RedisLinkIT {
    @Test
    void aLinkThatRedisLeftSilentComesBack(Vertx vertx) throws IOException, InterruptedException {
        RedisServer redis = TestServers.freshRedis();
        RedisLink link = RedisLink.open(vertx, redis.uri(), "silent");
        Await.result(link.connected());

        signal("STOP", redis);
        Future<Void> unanswered = link.ping();
        TestTimeouts.eventually().until(unanswered::failed);
        signal("CONT", redis);
        TestTimeouts.eventually().until(() -> {
            Future<Void> ping = link.ping();
            TestTimeouts.eventually().until(ping::isComplete);
            return ping.succeeded();
        });
        Await.result(link.close());
        redis.close();
    }

    private static void signal(String name, RedisServer redis) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + redis.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }
}
