package io.astratrade.gamification;

import io.astratrade.codec.ConsumerGroup;
import io.astratrade.gamification.board.BoardFreshness;
import io.astratrade.gamification.board.store.BoardChangeStore;
import io.astratrade.gamification.domain.GamificationRefusal;
import io.astratrade.platform.jobs.CatchUp;
import io.astratrade.platform.jobs.Job;
import io.astratrade.platform.jobs.Schedule;
import io.astratrade.platform.module.Deployment;
import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import java.time.Duration;
import java.util.List;

/** XP, levels and leaderboards, as the launcher finds them. */
public final class GamificationModule implements ServiceModule {
    private static final Job FORGET_BOARD_CHANGES =
            new Job("forget-board-changes", Schedule.every(Duration.ofMinutes(1)), CatchUp.LATEST);

    @Override
    public Domain<GamificationConfig> domain() {
        return Domain.named(
                        "gamification",
                        "XP, levels and leaderboards",
                        (config, reader) -> GamificationConfig.from(reader))
                .port(8002)
                .order(30)
                .required()
                .answers("gamification")
                .refuses(GamificationRefusal.class)
                .can("xp", "levels", "leaderboards")
                .shows(GamificationChannels.leaderboard())
                .consumes(ConsumerGroup.GAMIFICATION_XP_PROCESSORS)
                .consumes(ConsumerGroup.LEADERBOARD_UPDATERS)
                .runs(
                        FORGET_BOARD_CHANGES,
                        (service, config) -> (tx, due) -> new BoardChangeStore(service.database())
                                .forget(tx, due.minus(config.boards().changeRetention())))
                .deploys(GamificationModule::verticles)
                .build();
    }

    private static List<Deployment> verticles(Service service, GamificationConfig config) {
        BoardFreshness freshness = new BoardFreshness(System::nanoTime);
        return List.of(
                Deployment.single(() -> new GamificationEventsVerticle(service, config, freshness)),
                Deployment.scaled(() -> new GamificationApiVerticle(service, config, freshness)));
    }
}
