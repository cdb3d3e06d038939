package one.nexus.hub.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Each library has its place, and each integration stands alone. */
@AnalyzeClasses(packages = {"one.nexus.hub", "one.nexus.integrations",
    "one.nexus.ai"}, importOptions = ImportOption.DoNotIncludeTests.class)
class LibraryRulesTest {

    @ArchTest
    static final ArchRule THE_BROKER_IS_SPOKEN_TO_IN_ITS_PLACE = noClasses().that()
            .resideOutsideOfPackages("..hub.platform.queue..", "..hub.platform.outbox..", "..hub.platform.embedded..")
            .should().dependOnClassesThat().resideInAPackage("com.rabbitmq..");

    /** The start asks a real storage whether it lets the hub in. */
    @ArchTest
    static final ArchRule THE_STORAGE_IS_SPOKEN_TO_IN_ITS_PLACE = noClasses().that()
            .resideOutsideOfPackages("..hub.platform.storage..", "..hub.platform.embedded..")
            .should().dependOnClassesThat().resideInAPackage("io.minio..");

    /** {@code channel} hands its client to the integrations. */
    @ArchTest
    static final ArchRule THE_HTTP_CLIENT_STAYS_AT_THE_EDGE = noClasses().that()
            .resideOutsideOfPackages("one.nexus.integrations..", "..hub.platform.storage..", "..hub.channel..")
            .should().dependOnClassesThat().resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule SOCKETS_ARE_OF_THE_TEAM_AND_OF_VISITORS = noClasses().that()
            .resideOutsideOfPackages("..hub.live..", "..hub.webchat..")
            .and().haveSimpleNameNotStartingWith("$")
            .should().dependOnClassesThat().resideInAPackage("io.micronaut.websocket..");

    @ArchTest
    static final ArchRule JSON_OF_THE_HUB_NEEDS_NO_REFLECTION = noClasses().that()
            .resideInAPackage("one.nexus.hub..")
            .should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule INTEGRATIONS_AND_AI_KNOW_NO_HUB = noClasses().that()
            .resideInAnyPackage("one.nexus.integrations..", "one.nexus.ai..")
            .should().dependOnClassesThat().resideInAPackage("one.nexus.hub..");

    @ArchTest
    static final SliceRule INTEGRATIONS_DO_NOT_USE_EACH_OTHER = slices()
            .matching("one.nexus.integrations.(*)..").should().notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(),
                    JavaClass.Predicates.resideInAnyPackage("one.nexus.integrations.channel..",
                            "one.nexus.integrations.http..", "one.nexus.integrations.json.."));
}
