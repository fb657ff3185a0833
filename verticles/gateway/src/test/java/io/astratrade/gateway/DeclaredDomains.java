package io.astratrade.gateway;

import io.astratrade.platform.module.Domain;
import io.astratrade.platform.module.ServiceModule;

/** Domains that no module declares yet; the others are on the class path of these tests, for what they say of themselves only. */
public final class DeclaredDomains {
    private DeclaredDomains() {}

    public static final class Social implements ServiceModule {
        @Override
        public Domain<?> domain() {
            return Domain.named("social", "stands in", (config, reader) -> config)
                    .answers("social")
                    .build();
        }
    }
}
