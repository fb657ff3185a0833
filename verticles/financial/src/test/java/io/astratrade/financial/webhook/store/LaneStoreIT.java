package io.astratrade.financial.webhook.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.astratrade.codec.EventIds;
import io.astratrade.financial.QueryPlans;
import io.astratrade.financial.ledger.LedgerRig;
import io.astratrade.financial.webhook.domain.Attempt;
import io.astratrade.financial.webhook.domain.Claim;
import io.astratrade.financial.webhook.domain.Delivery;
import io.astratrade.financial.webhook.domain.Delivery.State;
import io.astratrade.financial.webhook.domain.Endpoint;
import io.astratrade.platform.db.Columns;
import io.astratrade.testkit.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneStoreIT {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(40);
    private static final Attempt GOOD = new Attempt(NOW, 1, 204, null);
    private static final Attempt BAD = new Attempt(NOW, 1, 500, "answered 500");
    private static LedgerRig rig;
    private static LaneStore lanes;

    @BeforeAll
    static void start() {
        rig = LedgerRig.start();
        lanes = new LaneStore(rig.database);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void whoDiesWithAClaimLosesItAfterItsLeaseAndCanWriteNothingAnyMore() {
        UUID endpoint = endpoint();
        add(endpoint, "a", NOW);
        Claim dead = claim(NOW).get(0);
        assertThat(claim(NOW.plus(LEASE).minusMillis(1))).as("leased").isEmpty();
        Claim heir = claim(NOW.plus(LEASE)).get(0);
        assertThat(heir.deliveryId()).isEqualTo(dead.deliveryId());

        Await.result(lanes.end(dead, GOOD, State.DELIVERED, NOW, NOW));
        assertThat(state(dead)).isEqualTo("pending");
        Await.result(lanes.retry(dead, BAD, NOW));
        assertThat(claim(NOW.plus(LEASE))).as("still the heir's").isEmpty();
        Await.result(lanes.end(heir, GOOD, State.DELIVERED, NOW, NOW));
        assertThat(state(heir)).isEqualTo("delivered");
        assertThat(open()).isZero();
    }

    @Test
    void anEventIsAddedOncePerEndpoint() {
        UUID endpoint = endpoint();
        Delivery delivery = delivery(endpoint, "a", NOW);
        Delivery again = new Delivery(
                UUID.randomUUID(),
                endpoint,
                "a",
                delivery.event(),
                delivery.eventId(),
                NOW,
                "{}",
                State.PENDING,
                NOW,
                delivery.expiresAt(),
                null,
                List.of());
        add(delivery, again);
        add(again);
        Claim only = claim(NOW).get(0);
        Await.result(lanes.end(only, GOOD, State.DELIVERED, NOW, NOW));
        assertThat(open()).as("counted once").isZero();
    }

    @Test
    void noEndpointTakesMoreThanItsShare() {
        UUID busy = endpoint();
        UUID quiet = endpoint();
        for (int i = 0; i < 10; i++) {
            add(busy, "busy" + i, NOW);
        }
        add(quiet, "quiet", NOW.plusSeconds(1));
        List<Claim> claimed = Await.result(lanes.claim(NOW.plusSeconds(2), NOW.plusSeconds(60), 5, 2));
        assertThat(claimed).extracting(Claim::endpointId).containsExactlyInAnyOrder(busy, busy, quiet);
        rig.done(tx -> new EndpointStore(rig.database).delete(tx, USER, busy));
        rig.done(tx -> new EndpointStore(rig.database).delete(tx, USER, quiet));
        assertThat(open()).as("deleted with their endpoints").isZero();
    }

    /** Instances that fail, succeed and die at random: each event arrives, and no object's events change their order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensEveryEventArrivesInItsObjectsOrder(long seed) {
        Random random = new Random(seed);
        UUID endpoint = endpoint();
        Map<UUID, Delivery> all = new HashMap<>();
        Map<String, List<Instant>> arrived = new HashMap<>();
        Instant now = NOW;
        for (int step = 0; step < 120 || open() > 0; step++) {
            now = now.plusSeconds(15);
            if (step < 40) {
                Delivery delivery = delivery(endpoint, "o" + random.nextInt(4), now);
                all.put(delivery.id(), delivery);
                add(delivery);
            }
            for (Claim claim : claim(now)) {
                int fate = random.nextInt(4);
                if (fate < 2) {
                    Delivery done = all.get(claim.deliveryId());
                    arrived.computeIfAbsent(done.objectId(), object -> new ArrayList<>())
                            .add(done.eventAt());
                    Await.result(lanes.end(claim, GOOD, State.DELIVERED, now, now));
                } else if (fate == 2) {
                    Await.result(lanes.retry(claim, BAD, now.plusSeconds(30)));
                }
            }
        }
        assertThat(arrived.values().stream().mapToInt(List::size).sum()).isEqualTo(all.size());
        assertThat(arrived.values()).allSatisfy(times -> assertThat(times).isSorted());
    }

    @Test
    void claimsAndLogsAreReadByIndexes() {
        List<String> tables = List.of("webhook_lane", "webhook_delivery");
        assertThat(QueryPlans.scans(rig.database, tables, LaneStore.CLAIM, Columns.time(NOW), Columns.time(NOW), 32, 4))
                .isEmpty();
        assertThat(QueryPlans.scans(rig.database, tables, DeliveryStore.PAGE, UUID.randomUUID(), UUID.randomUUID(), 20))
                .isEmpty();
        assertThat(QueryPlans.scans(rig.database, tables, DeliveryStore.PURGE, Columns.time(NOW), 20))
                .isEmpty();
    }

    private static final UUID USER = UUID.randomUUID();

    private static UUID endpoint() {
        UUID id = UUID.fromString(EventIds.next());
        Endpoint endpoint = new Endpoint(id, USER, "https://example.com/", List.of("*"), NOW, null);
        rig.done(tx -> new EndpointStore(rig.database).insert(tx, endpoint));
        return id;
    }

    private static Delivery delivery(UUID endpoint, String object, Instant at) {
        UUID id = UUID.fromString(EventIds.next());
        return new Delivery(
                id,
                endpoint,
                object,
                "payment.completed",
                id.toString(),
                at,
                "{}",
                State.PENDING,
                at,
                at.plus(Duration.ofDays(3)),
                null,
                List.of());
    }

    private static void add(UUID endpoint, String object, Instant at) {
        add(delivery(endpoint, object, at));
    }

    private static void add(Delivery... deliveries) {
        rig.done(tx -> new PendingStore().add(tx, List.of(deliveries)));
    }

    private static List<Claim> claim(Instant now) {
        return Await.result(lanes.claim(now, now.plus(LEASE), 100, 100));
    }

    private static String state(Claim claim) {
        return Await.result(rig.database.query("SELECT state FROM webhook_delivery WHERE id = $1", claim.deliveryId()))
                .iterator()
                .next()
                .getString(0);
    }

    private static long open() {
        return Await.result(rig.database.query("SELECT count(*) FROM webhook_lane"))
                .iterator()
                .next()
                .getLong(0);
    }
}
