package io.astratrade.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.redis.client.impl.types.ErrorType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisErrorsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "READONLY You can't write against a read only replica.",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "NOREPLICAS Not enough good replicas to write.",
                "NOAUTH Authentication required.",
                "LOADING Redis is loading the dataset in memory",
                "ERR [0] READONLY You can't write against a read only replica.\nERR [1] READONLY You can't write",
                "CLUSTERDOWN Hash slot not served",
                "TRYAGAIN Multiple keys request during rehashing of slot",
                "ERR Error running script (call to f_1): @user_script:25: @user_script: 25: -READONLY You can't write"
            })
    void aServerThatDoesNotServe(String answer) {
        assertThat(RedisErrors.notServing(ErrorType.create(answer))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERR unknown command 'BOOM'", "WRONGTYPE READONLY", "NOSCRIPT No matching script"})
    void anAnswerOfAServerThatServes(String answer) {
        assertThat(RedisErrors.notServing(ErrorType.create(answer))).isFalse();
    }
}
