package io.astratrade.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.astratrade.launcher.node.Modules;
import io.astratrade.platform.api.Call;
import io.astratrade.platform.api.Endpoint;
import io.astratrade.platform.api.IdempotentEndpoint;
import io.astratrade.platform.module.Service;
import io.astratrade.platform.module.ServiceModule;
import io.astratrade.platform.vertx.VertxInternals;
import io.vertx.core.VerticleBase;
import io.vertx.core.internal.VertxBootstrap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What docs/architecture.md says of modules and packages. */
@AnalyzeClasses(
        packages = "io.astratrade",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    private static final int MOST_CLASSES = 16;

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
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.astratrade.(**)").should().beFreeOfCycles();

    @ArchTest
    static void noRoomOverflows(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_CLASSES);
        assertThat(sizes)
                .as("packages with more than " + MOST_CLASSES + " classes")
                .isEmpty();
    }

    /**
     * Another version of Vert.x may change them: then one class changes. Apart are the decoder that extends Vert.x' own, with
     * its installer, and the service provider interface.
     */
    @ArchTest
    static final ArchRule onlyOneClassTouchesVertxInternals = noClasses()
            .that()
            .doNotBelongToAnyOf(VertxInternals.class)
            .and()
            .haveSimpleNameNotStartingWith("Strict")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.vertx..impl..", "io.vertx..internal..")
                    .and(not(equivalentTo(VertxBootstrap.class))));

    /** Ids of paths are read in one place, by which what is another's and what cannot be an id get the same answer. */
    @ArchTest
    static void endpointsReadIdsInOnePlace(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(each -> !each.getPackageName().startsWith("io.astratrade.platform"))
                        .filter(each -> calls(each, Call.class, "path") && calls(each, UUID.class, "fromString"))
                        .map(JavaClass::getName))
                .as("take the id from Owned")
                .isEmpty();
    }

    private static boolean calls(JavaClass from, Class<?> owner, String method) {
        return from.getMethodCallsFromSelf().stream()
                .map(JavaMethodCall::getTarget)
                .anyMatch(target -> target.getOwner().isEquivalentTo(owner)
                        && target.getName().equals(method));
    }

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

    /** A small domain is one package; a grown one has a package `api`. */
    @ArchTest
    static final ArchRule endpointsLieInApi = classes()
            .that()
            .areAssignableTo(Endpoint.class)
            .or()
            .areAssignableTo(IdempotentEndpoint.class)
            .and()
            .resideOutsideOfPackage("io.astratrade.platform..")
            .should()
            .resideInAnyPackage("io.astratrade..api..", "io.astratrade.gateway..", "io.astratrade.*");
}
