package io.astratrade.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.vertx.core.VerticleBase;
import java.util.stream.Collectors;

/** What docs/architecture.md says of modules and packages. */
@AnalyzeClasses(
        packages = "io.astratrade",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** Leaves out what tests of one module lend to those of another. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Every module that is found, so that a new one obeys from its first line. */
    private static final String[] DOMAINS = Modules.all().stream()
            .map(module -> module.getClass().getPackageName() + "..")
            .toArray(String[]::new);

    private static final String[] WITHOUT_GATEWAY = Modules.all().stream()
            .filter(ServiceModule::hasDatabase)
            .map(module -> module.getClass().getPackageName() + "..")
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule verticlesAreTheirModulesOwn = classes()
            .that()
            .resideInAnyPackage(DOMAINS)
            .and()
            .areAssignableTo(VerticleBase.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule storesKnowNeitherWireNorWeb = noClasses()
            .that()
            .resideInAnyPackage("io.astratrade.*.store..", "io.astratrade.*.*.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.astratrade..wire..", "io.astratrade..api..");

    /** Settings are parsed by the module, once, and handed on. */
    @ArchTest
    static final ArchRule onlyModulesReadTheConfiguration =
            noClasses().that().resideInAnyPackage(DOMAINS).should().callMethod(Service.class, "config");

    @ArchTest
    static final ArchRule domainRulesKnowNothingOfVertx = noClasses()
            .that()
            .resideInAnyPackage("io.astratrade..domain..", "io.astratrade.trading.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..");

    /** A refusal carries its HTTP status as a number, so that rules can name it without knowing the web. */
    @ArchTest
    static final ArchRule domainRulesKnowNoWeb = noClasses()
            .that()
            .resideInAnyPackage("io.astratrade.*.domain..", "io.astratrade.trading.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.astratrade.platform.api..", "io.astratrade.platform.http..");

    @ArchTest
    static final ArchRule packagesOfTradingHaveNoCycles =
            slices().matching("io.astratrade.trading.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfThePlatformHaveNoCycles =
            slices().matching("io.astratrade.platform.(**)").should().beFreeOfCycles();

    /** Accounts and books are mutable and belong to one thread. */
    @ArchTest
    static final ArchRule onlyTheEngineTouchesAccountsAndBooks = noClasses()
            .that()
            .resideOutsideOfPackage("io.astratrade.trading.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.astratrade.trading.engine.account..", "io.astratrade.trading.engine.book..");

    @ArchTest
    static final ArchRule domainsDoNotKnowEachOther = slices().matching(
                    "io.astratrade.(" + Modules.names().stream().collect(Collectors.joining("|")) + ")..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule thePlatformKnowsNoDomain = noClasses()
            .that()
            .resideInAPackage("io.astratrade.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOMAINS);

    @ArchTest
    static final ArchRule connectionsKnowNothingOfRoutes = noClasses()
            .that()
            .resideInAPackage("io.astratrade.platform.http.connection..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.astratrade.platform.http");

    @ArchTest
    static final ArchRule theCodecKnowsNeitherWebNorSql = noClasses()
            .that()
            .resideInAPackage("io.astratrade.codec..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.vertx.ext.web..", "io.vertx.sqlclient..", "io.vertx.pgclient..", "io.vertx.redis..");

    /** But for stores, which may keep small keys of their own there. */
    @ArchTest
    static final ArchRule onlyThePlatformTouchesTheStreamClient = noClasses()
            .that()
            .resideInAnyPackage(WITHOUT_GATEWAY)
            .and()
            .resideOutsideOfPackage("io.astratrade..store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.redis..");

    @ArchTest
    static final ArchRule onlyStoresSpeakSql = noClasses()
            .that()
            .resideInAnyPackage("io.astratrade.*.api..", "io.astratrade.*.wire..", "io.astratrade.*.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.pgclient..", "io.vertx.sqlclient..");

    @ArchTest
    static final ArchRule endpointsLieInApi = classes()
            .that()
            .areAssignableTo(Endpoint.class)
            .or()
            .areAssignableTo(IdempotentEndpoint.class)
            .and()
            .resideOutsideOfPackage("io.astratrade.platform..")
            .should()
            .resideInAnyPackage("io.astratrade.*.api..", "io.astratrade.gateway..");
}
