package dev.kizuna.dashboard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kizuna.dashboard.architecture.violating.circle.one.One;
import dev.kizuna.dashboard.architecture.violating.circle.two.Two;
import dev.kizuna.dashboard.architecture.violating.panel.PanelThatCallsOutItself;
import dev.kizuna.dashboard.architecture.violating.panel.PanelThatKnowsKafka;
import dev.kizuna.dashboard.architecture.violating.panel.PanelThatTakesTheTime;
import dev.kizuna.dashboard.architecture.violating.util.Anything;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Each rule holds for the dashboard, and is shown to fail for a class that breaks it. */
class ArchitectureTest {

    private static final String ROOT = "dev.kizuna.dashboard";
    private static final JavaClasses DASHBOARD = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final Set<String> TAKES_TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.UUID.randomUUID");

    @Test
    void shouldLetOnlyMessagingKnowKafkaAndEvents() {
        assertHoldsButNotFor(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + "..messaging..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.apache.kafka..",
                                "org.apache.avro..",
                                "dev.kizuna.event..",
                                "dev.kizuna.kit.kafka.."),
                PanelThatKnowsKafka.class);
    }

    @Test
    void shouldLetOnlyRemoteCallOtherServices() {
        assertHoldsButNotFor(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(ROOT + ".remote..", ROOT + ".config..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.springframework.web.client..", "java.net.http.."),
                PanelThatCallsOutItself.class);
    }

    @Test
    void shouldBeGivenTimeAndNeverTakeIt() {
        assertHoldsButNotFor(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + ".config..")
                        .should()
                        .callCodeUnitWhere(describe("takes time, sleep or chance", ArchitectureTest::takesTime)),
                PanelThatTakesTheTime.class);
    }

    @Test
    void shouldNamePackagesByWhatTheyAreFor() {
        assertHoldsButNotFor(
                noClasses()
                        .should()
                        .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..helpers.."),
                Anything.class);
    }

    @Test
    void shouldMarkEveryPackageForNulls() {
        assertHoldsButNotFor(classes().should(new BeInNullMarkedPackage()), Anything.class);
    }

    @Test
    void shouldKeepFeaturesFreeOfCircles() {
        assertThat(slices().matching(ROOT + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(DASHBOARD)
                        .hasViolation())
                .isFalse();
        assertThat(slices().matching(ROOT + ".architecture.violating.circle.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(new ClassFileImporter().importClasses(One.class, Two.class))
                        .hasViolation())
                .isTrue();
    }

    private static void assertHoldsButNotFor(ArchRule rule, Class<?> violation) {
        rule.check(DASHBOARD);
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(violation))
                        .hasViolation())
                .as("%s breaks: %s", violation.getSimpleName(), rule.getDescription())
                .isTrue();
    }

    private static boolean takesTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = call.getName().equals("now")
                && owner.startsWith("java.time.")
                && call.getTarget().getRawParameterTypes().isEmpty();
        return now || TAKES_TIME.contains(owner + "." + call.getName());
    }

    private static final class BeInNullMarkedPackage extends ArchCondition<JavaClass> {

        BeInNullMarkedPackage() {
            super("be in a package that is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage()
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            events.add(new SimpleConditionEvent(type, marked, "package of " + type.getName()));
        }
    }
}
