package io.astratrade.financial.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.financial.domain.FinancialRefusal;
import io.astratrade.financial.webhook.domain.WebhookTarget;
import io.astratrade.platform.refusal.RefusedException;
import io.astratrade.testkit.Await;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetResolverTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void close() {
        Await.result(VERTX.close());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::ffff:192.168.0.1]/",
                "https://2130706433/",
                "https://100.64.1.1/",
                "https://0/"
            })
    void whatIsNotPublicIsToldToItsOwner(String url) {
        Throwable refused = Await.failure(strict(InetAddress::getAllByName).check(url));
        assertThat(((RefusedException) refused).refusal()).isEqualTo(FinancialRefusal.FINANCIAL_WEBHOOK_TARGET);
    }

    @Test
    void aNameWithOnePrivateAddressAmongPublicOnesIsRefused() {
        TargetResolver resolver = resolver(host -> new InetAddress[] {address("8.8.8.8"), address("10.0.0.1")});
        assertThat(Await.failure(resolver.addresses(target()))).isInstanceOf(ForbiddenTargetException.class);
    }

    @Test
    void aNameIsLookedUpOnceAndWhatWasCheckedIsGiven() {
        Deque<String> answers = new ArrayDeque<>(List.of("8.8.8.8", "127.0.0.1"));
        TargetResolver resolver = resolver(host -> new InetAddress[] {address(answers.pop())});
        assertThat(Await.result(resolver.addresses(target()))).containsExactly(address("8.8.8.8"));
        assertThat(answers).as("not asked again").hasSize(1);
    }

    @Test
    void aNameThatIsUnknownYetMayBeRegistered() {
        Await.result(strict(host -> {
                    throw new UnknownHostException(host);
                })
                .check("https://soon.example/"));
    }

    private static TargetCheck strict(TargetResolver.Lookup lookup) {
        return new TargetCheck(resolver(lookup));
    }

    private static TargetResolver resolver(TargetResolver.Lookup lookup) {
        return new TargetResolver(VERTX, lookup, false);
    }

    private static WebhookTarget target() {
        return WebhookTarget.parse("https://example.com/").orElseThrow();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
