package one.nexus.hub.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Controller;
import io.micronaut.websocket.annotation.ServerWebSocket;
import one.nexus.hub.Feature;
import one.nexus.hub.platform.data.ChatDatabase;
import one.nexus.hub.platform.data.CoreDatabase;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesBetweenModules;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

/** How features lie to each other. */
@AnalyzeClasses(packages = "one.nexus.hub", importOptions = ImportOption.DoNotIncludeTests.class)
class FeatureRulesTest {

    @ArchTest
    static final ArchRule FEATURES_USE_WHAT_THEY_DECLARE_WITHOUT_A_CIRCLE = modules()
            .definedByAnnotation(Feature.class)
            .should()
            .respectTheirAllowedDependenciesDeclaredIn("uses", consideringOnlyDependenciesBetweenModules())
            .andShould().beFreeOfCycles();

    @ArchTest
    static final ArchRule EVERY_CLASS_IS_INSIDE_A_FEATURE = classes().that()
            .resideOutsideOfPackage("one.nexus.hub")
            .should(new ArchCondition<>("be inside a package tree that declares a feature") {

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean inside = type.getPackage().isAnnotatedWith(Feature.class)
                            || hasFeatureAbove(type.getPackageName());
                    events.add(new SimpleConditionEvent(type, inside, type.getName() + " is inside no feature"));
                }
            });

    @ArchTest
    static final ArchRule CHAT_FEATURES_KEEP_TO_THE_CHAT_DATABASE = noClasses().that()
            .resideInAnyPackage("..hub.channel..", "..hub.media..", "..hub.conversation..")
            .should().dependOnClassesThat().areAssignableTo(CoreDatabase.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule CORE_FEATURES_KEEP_TO_THE_CORE_DATABASE = noClasses().that()
            .resideInAnyPackage("..hub.organisation..", "..hub.team..", "..hub.contact..", "..hub.lead..")
            .should().dependOnClassesThat().areAssignableTo(ChatDatabase.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule DOORS_ARE_NOT_PUBLIC = classes().that().areAnnotatedWith(Controller.class)
            .or().areAnnotatedWith(ServerWebSocket.class)
            .should().notHaveModifier(JavaModifier.PUBLIC);

    private static boolean hasFeatureAbove(String packageName) {
        String root = packageName.replaceFirst("^(one\\.nexus\\.hub\\.[a-z]+).*$", "$1");
        try {
            return Class.forName(root + ".package-info").isAnnotationPresent(Feature.class);
        } catch (ClassNotFoundException undeclared) {
            return false;
        }
    }
}
