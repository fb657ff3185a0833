package io.astratrade.gamification;

import io.astratrade.gamification.board.BoardBuilder;
import io.astratrade.gamification.board.BoardConfig;
import io.astratrade.gamification.board.BoardFollower;
import io.astratrade.gamification.board.BoardFreshness;
import io.astratrade.gamification.board.BoardProjector;
import io.astratrade.gamification.board.UpdateLeaderboards;
import io.astratrade.gamification.board.store.BoardChangeStore;
import io.astratrade.gamification.board.store.BoardStore;
import io.astratrade.gamification.board.store.RankingStore;
import io.astratrade.gamification.xp.AwardXp;
import io.astratrade.gamification.xp.store.XpStore;
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The groups that gamification owns. */
final class GamificationEventsVerticle extends VerticleBase {
    private final Service service;
    private final GamificationConfig config;
    private final BoardFreshness freshness;
    private BoardProjector projector;

    GamificationEventsVerticle(Service service, GamificationConfig config, BoardFreshness freshness) {
        this.service = service;
        this.config = config;
        this.freshness = freshness;
    }

    @Override
    public Future<?> start() {
        BoardStore scores = new BoardStore(service.database());
        BoardChangeStore changes = new BoardChangeStore(service.database());
        projector = projector(config.boards(), scores, changes);
        projector.start();
        service.health().watch("leaderboards", () -> !freshness.isStale());

        AwardXp award = new AwardXp(new XpStore(service.database()), config.xp(), service.clock());
        UpdateLeaderboards update = new UpdateLeaderboards(scores, changes, projector::wake, service.clock());
        return service.consume(UserCards.keptBy(award.router())).compose(started -> service.consume(update.router()));
    }

    private BoardProjector projector(BoardConfig config, BoardStore scores, BoardChangeStore changes) {
        RankingStore rankings = new RankingStore(service.redis(), config.redisGrace());
        BoardBuilder builder = new BoardBuilder(scores, changes, rankings, config.buildLock());
        BoardFollower follower = new BoardFollower(scores, changes, rankings, builder);
        return new BoardProjector(vertx, follower, config, service.clock(), freshness);
    }

    @Override
    public Future<?> stop() {
        projector.stop();
        return Future.succeededFuture();
    }
}
