package io.astratrade.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.embedded.redis.RedisServer;
import io.astratrade.testkit.Await;
import io.astratrade.testkit.TestServers;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptIT {
    private static final Script ADD = new Script("return redis.call('INCRBY', KEYS[1], ARGV[1]) -- \u00e4");

    @Test
    void aScriptThatRedisHasForgottenIsLoadedAgain(Vertx vertx) {
        RedisServer redis = TestServers.freshRedis();
        RedisLink link = RedisLink.open(vertx, redis.uri(), "script");
        Await.result(link.connected());

        assertThat(add(link, 2)).isEqualTo(2);
        assertThat(add(link, 3)).isEqualTo(5);
        Await.result(link.send(Request.cmd(Command.SCRIPT).arg("FLUSH")));
        List<Response> both = Await.result(ADD.batch(link, List.of(call(1), call(1))));
        assertThat(both).extracting(Response::toInteger).containsExactly(6, 7);
        Await.result(link.close());
        redis.close();
    }

    private static int add(RedisLink link, int number) {
        return Await.result(ADD.send(link, call(number))).toInteger();
    }

    private static Request call(int number) {
        return ADD.on(List.of("sum")).arg(number);
    }
}
