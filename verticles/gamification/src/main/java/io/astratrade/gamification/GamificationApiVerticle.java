package io.astratrade.gamification;

import io.astratrade.gamification.api.GetLeaderboard;
import io.astratrade.gamification.api.GetUserProgress;
import io.astratrade.gamification.api.ListXpHistory;
import io.astratrade.gamification.board.BoardBuilder;
import io.astratrade.gamification.board.BoardConfig;
import io.astratrade.gamification.board.BoardFreshness;
import io.astratrade.gamification.board.BoardReader;
import io.astratrade.gamification.board.store.BoardChangeStore;
import io.astratrade.gamification.board.store.BoardStore;
import io.astratrade.gamification.board.store.RankingStore;
import io.astratrade.gamification.xp.store.LedgerStore;
import io.astratrade.gamification.xp.store.ProgressStore;
import io.astratrade.platform.api.ApiRouter;
import io.astratrade.platform.cards.RecentCards;
import io.astratrade.platform.cards.UserCards;
import io.astratrade.platform.db.Database;
import io.astratrade.platform.module.Service;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;

/** The HTTP side of gamification. */
final class GamificationApiVerticle extends VerticleBase {
    private final Service service;
    private final GamificationConfig config;
    private final BoardFreshness freshness;

    GamificationApiVerticle(Service service, GamificationConfig config, BoardFreshness freshness) {
        this.service = service;
        this.config = config;
        this.freshness = freshness;
    }

    @Override
    public Future<?> start() {
        ProgressStore progress = new ProgressStore(service.database());
        LedgerStore ledger = new LedgerStore(service.database());
        BoardReader boards = boards(config.boards());
        RecentCards cards = new RecentCards(new UserCards(service.database()));
        int neighbours = config.boards().neighbours();

        ApiRouter routes = service.http()
                .routes()
                .open(
                        "getUserProgress",
                        new GetUserProgress(progress, config.xp().levels()))
                .secured("listXpHistory", new ListXpHistory(ledger))
                .open("getLeaderboard", new GetLeaderboard(boards, cards, neighbours, service.clock()));
        return service.http().listen(routes);
    }

    private BoardReader boards(BoardConfig config) {
        Database database = service.database();
        RankingStore rankings = new RankingStore(service.redis(), config.redisGrace());
        BoardBuilder builder = new BoardBuilder(
                new BoardStore(database), new BoardChangeStore(database), rankings, config.buildLock());
        return new BoardReader(vertx, rankings, builder, freshness, config.buildTimeout());
    }
}
