package io.astratrade.gateway;

import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.ServiceModule;

/** The domains that tests stand in for, as their modules declare them: none of those is on this class path. */
public final class DeclaredDomains {
    private DeclaredDomains() {}

    public static final class User implements ServiceModule {
        @Override
        public Domain<?> domain() {
            return Domain.named("user", "accounts", (config, reader) -> config)
                    .answers("users")
                    .answersPath("/.well-known/jwks.json")
                    .build();
        }
    }

    public static final class Trading implements ServiceModule {
        @Override
        public Domain<?> domain() {
            return only("trading");
        }
    }

    public static final class Gamification implements ServiceModule {
        @Override
        public Domain<?> domain() {
            return only("gamification");
        }
    }

    public static final class Social implements ServiceModule {
        @Override
        public Domain<?> domain() {
            return only("social");
        }
    }

    private static Domain<?> only(String name) {
        return Domain.named(name, "stands in", (config, reader) -> config)
                .answers(name)
                .build();
    }
}
