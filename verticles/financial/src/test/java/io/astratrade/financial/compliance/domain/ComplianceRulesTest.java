package io.astratrade.financial.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.amount.Money;
import io.astratrade.financial.ledger.domain.Asset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceRulesTest {
    private static final Pattern ALONE = new Pattern(1, 1, 1);
    private final ComplianceRules rules = new ComplianceRules(
            Money.parse("1000"), Money.parse("10000"), Money.parse("5000"), 10, 10, 3, Duration.ofDays(1));

    @ParameterizedTest
    @CsvSource({
        "unverified, 1000, true",
        "unverified, 1000.000001, false",
        "email, 1001, false",
        "phone, 1001, false",
        "identity, 1001, true",
        "premium, 1000000, true"
    })
    void moreThanAThousandNeedsTierIdentity(String tier, String amount, boolean allowed) {
        assertThat(rules.allows(Tier.of(tier), Money.parse(amount))).isEqualTo(allowed);
    }

    @Test
    void tiersAreOrderedByRankNotByName() {
        assertThat(Tier.of("premium").reaches(Tier.IDENTITY)).isTrue();
        assertThat(Tier.of("unverified").reaches(Tier.EMAIL)).isFalse();
        assertThat(Tier.of("phone").reaches(Tier.EMAIL)).isTrue();
    }

    @Test
    void whatIsAboveTenThousandIsFlagged() {
        assertThat(reasons("10000", ALONE)).isEmpty();
        assertThat(reasons("10000.000001", ALONE)).containsExactly(Reason.LARGE_AMOUNT);
    }

    @Test
    void theEleventhLargeAmountOfADayIsFlagged() {
        assertThat(reasons("5000.01", new Pattern(10, 0, 0))).isEmpty();
        assertThat(reasons("5000.01", new Pattern(11, 0, 0))).containsExactly(Reason.FREQUENT_LARGE_AMOUNTS);
        assertThat(reasons("5000", new Pattern(11, 0, 0)))
                .as("not large itself")
                .isEmpty();
    }

    @Test
    void severalJustUnderALimitAreStructuring() {
        assertThat(reasons("990", new Pattern(0, 2, 0))).isEmpty();
        assertThat(reasons("990", new Pattern(0, 3, 0))).containsExactly(Reason.STRUCTURING);
        assertThat(reasons("900", new Pattern(0, 3, 0))).containsExactly(Reason.STRUCTURING);
        assertThat(reasons("1000", new Pattern(0, 3, 0))).containsExactly(Reason.STRUCTURING);
        assertThat(reasons("899.99", new Pattern(0, 3, 0))).isEmpty();
        assertThat(reasons("1000.01", new Pattern(0, 3, 0))).isEmpty();
        assertThat(reasons("9500", new Pattern(0, 0, 3))).containsExactly(Reason.STRUCTURING);
    }

    @Test
    void oneMovementCanBeFlaggedForMoreThanOneReason() {
        assertThat(reasons("9500", new Pattern(11, 0, 3)))
                .containsExactly(Reason.FREQUENT_LARGE_AMOUNTS, Reason.STRUCTURING);
    }

    @Test
    void theLeastThatMattersIsJustUnderTheLowestLimit() {
        assertThat(rules.least()).isEqualTo(Money.parse("900"));
    }

    @Test
    void whatIsInTheLedgerIsNotedOnceADayAndAWithdrawalByItself() {
        Finding many = new Finding(Reason.FREQUENT_LARGE_AMOUNTS, "");
        Finding large = new Finding(Reason.LARGE_AMOUNT, "");
        Movement posted = movement("1", false);
        Movement asked = movement("1", true);
        assertThat(record(posted, many).subject()).isEqualTo("2026-11-24");
        assertThat(record(posted, large).subject()).isEqualTo(posted.sourceId().toString());
        assertThat(record(posted, large).withdrawalId()).isNull();
        assertThat(record(asked, many).subject()).isEqualTo(asked.sourceId().toString());
        assertThat(record(asked, many).withdrawalId()).isEqualTo(asked.sourceId());
    }

    private static ComplianceRecord record(Movement movement, Finding finding) {
        return ComplianceRecord.of(UUID.randomUUID(), movement, finding, Instant.EPOCH);
    }

    private List<Reason> reasons(String amount, Pattern pattern) {
        return rules.findings(movement(amount, true), pattern).stream()
                .map(Finding::reason)
                .toList();
    }

    private static Movement movement(String amount, boolean withdrawal) {
        return new Movement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Asset.USD,
                Money.parse(amount),
                Instant.parse("2026-11-24T23:00:00Z"),
                withdrawal);
    }
}
