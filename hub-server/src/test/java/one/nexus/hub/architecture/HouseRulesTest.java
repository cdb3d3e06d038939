package one.nexus.hub.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.scheduling.annotation.Scheduled;
import one.nexus.hub.Application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.regex.Pattern;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/** How classes are named and made. */
@AnalyzeClasses(packages = {"one.nexus.hub", "one.nexus.integrations",
    "one.nexus.ai"}, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final Pattern SAYS_NOTHING = Pattern
            .compile(".*(Impl|Util|Utils|Helper|Helpers|Manager|DTO|Dto|Mapper|ServiceLayer)|Abstract.*Service");

    private static final DescribedPredicate<JavaClass> NAMED_AFTER_NOTHING = DescribedPredicate
            .describe("named after nothing", type -> SAYS_NOTHING.matcher(type.getSimpleName()).matches());

    @ArchTest
    static final ArchRule NO_NAME_SAYS_NOTHING = noClasses().should(be(NAMED_AFTER_NOTHING));

    @ArchTest
    static final ArchRule NO_PACKAGE_IS_A_DRAWER = noClasses().should().resideInAnyPackage("..util..", "..utils..",
            "..common..", "..helper..", "..helpers..", "..manager..", "..impl..", "..dto..", "..mapper..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_A_FIELD = noFields().should()
            .beAnnotatedWith("jakarta.inject.Inject").orShould()
            .beAnnotatedWith("io.micronaut.context.annotation.Value").orShould()
            .beAnnotatedWith("io.micronaut.context.annotation.Property");

    /** The container calls such a method at the beginning or the end, and silently forgets its schedule. */
    @ArchTest
    static final ArchRule WHAT_RECURS_IS_NOT_ALSO_THE_BEGINNING_OR_THE_END = noMethods().that()
            .areAnnotatedWith(Scheduled.class)
            .should().beAnnotatedWith(PreDestroy.class).orShould().beAnnotatedWith(PostConstruct.class);

    /** The start speaks to the person at the terminal. */
    @ArchTest
    static final ArchRule ONLY_THE_START_WRITES_TO_THE_TERMINAL = noClasses().that()
            .doNotBelongToAnyOf(Application.class).and().haveSimpleNameNotContaining("Console")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that().haveSimpleNameNotEndingWith("SystemClock")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(OffsetDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
            .orShould().callMethod(System.class, "currentTimeMillis");

    /** Save where the library of mail speaks of dates of old, which one class translates. */
    @ArchTest
    static final ArchRule DATES_ARE_OF_JAVA_TIME = noClasses().that()
            .doNotHaveFullyQualifiedName("one.nexus.integrations.mail.MailTime").should().dependOnClassesThat()
            .belongToAnyOf(Date.class, java.util.Calendar.class, java.text.SimpleDateFormat.class);
}
