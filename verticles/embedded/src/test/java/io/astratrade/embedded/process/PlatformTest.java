package io.astratrade.embedded.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import redis.embedded.core.ExecutableProvider;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, LINUX_AMD64",
        "Linux, aarch64, LINUX_ARM64",
        "Mac OS X, x86_64, MACOS_AMD64",
        "Mac OS X, aarch64, MACOS_ARM64"
    })
    void javasNamesAreUnderstood(String system, String architecture, Platform platform) {
        assertThat(Platform.of(system, architecture)).isEqualTo(platform);
    }

    @ParameterizedTest
    @EnumSource
    void everyPlatformHasBothPrograms(Platform platform) {
        String redis = ExecutableProvider.newProvidedVersionsMap().get(platform.redisName());

        assertThat(getClass().getResource("/" + redis.replaceFirst("^/", ""))).isNotNull();
        assertThat(getClass().getResource("/postgres-" + platform.zonkyName() + ".txz"))
                .isNotNull();
    }

    @Test
    void anythingElseIsRefusedByName() {
        assertThatThrownBy(() -> Platform.of("Windows 11", "amd64"))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("Windows 11");
        assertThatThrownBy(() -> Platform.of("Linux", "riscv64")).hasMessageContaining("riscv64");
    }
}
