package dev.kizuna.kpi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How the service is built, as rules; each is shown to fail on a fixture that breaks it. */
class ArchitectureTest {

    private static final String FIXTURES = "dev.kizuna.kpi.architecture.";

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kizuna.kpi");

    private record Rule(String name, String fixture, ArchRule rule) {}

    private static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "the domain knows only Java",
                        "framework.domain",
                        classes()
                                .that()
                                .resideInAPackage("..domain..")
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage("java..", "org.jspecify..", "dev.kizuna.kpi..domain.."))),
                new Rule(
                        "only messaging, topology and query know Kafka",
                        "kafka.web",
                        noClasses()
                                .that(resideOutsideOfPackage("..messaging..")
                                        .and(resideOutsideOfPackage("..topology.."))
                                        .and(resideOutsideOfPackage("..query.."))
                                        .and(resideOutsideOfPackage("..config.."))
                                        .and(resideOutsideOfPackage("..fixture..")))
                                .should()
                                .dependOnClassesThat(resideInAPackage("org.apache.kafka.."))),
                new Rule(
                        "only persistence knows MongoDB",
                        "mongo.application",
                        noClasses()
                                .that(resideOutsideOfPackage("..persistence..")
                                        .and(resideOutsideOfPackage("..config..")))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))),
                new Rule(
                        "only web knows Spring MVC",
                        "mvc.application",
                        noClasses()
                                .that(resideOutsideOfPackage("..web.."))
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage("org.springframework.web..", "org.springframework.http.."))),
                new Rule(
                        "adapters do not look at each other",
                        "adapters",
                        SlicesRuleDefinition.slices()
                                .matching("dev.kizuna.kpi..(*).(web|persistence|messaging|topology|query)..")
                                .should()
                                .notDependOnEachOther()
                                .ignoreDependency(
                                        resideInAnyPackage(
                                                "dev.kizuna.kpi.ramp.topology..",
                                                "dev.kizuna.kpi.gap.topology..",
                                                "dev.kizuna.kpi.health.topology..",
                                                "dev.kizuna.kpi.review.topology..",
                                                "dev.kizuna.kpi..query.."),
                                        resideInAPackage("dev.kizuna.kpi.scorecard.topology.."))
                                .ignoreDependency(
                                        resideInAPackage("dev.kizuna.kpi.health.topology.."),
                                        resideInAPackage("dev.kizuna.kpi.ramp.topology.."))),
                new Rule(
                        "application looks inward",
                        "outward.application",
                        noClasses()
                                .that()
                                .resideInAPackage("..application..")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "..web..", "..persistence..", "..messaging..", "..topology..", "..config.."))),
                new Rule(
                        "time and ids are given, never taken",
                        "clock.domain",
                        noClasses()
                                .that(resideOutsideOfPackage("..config.."))
                                .should()
                                .callMethod(Instant.class, "now")
                                .orShould()
                                .callMethod(LocalDate.class, "now")
                                .orShould()
                                .callMethod(LocalDateTime.class, "now")
                                .orShould()
                                .callMethod(ZonedDateTime.class, "now")
                                .orShould()
                                .callMethod(Clock.class, "systemUTC")
                                .orShould()
                                .callMethod(System.class, "currentTimeMillis")
                                .orShould()
                                .callMethod(UUID.class, "randomUUID")
                                .orShould()
                                .callMethod(Thread.class, "sleep", long.class)),
                new Rule(
                        "features have no cycles",
                        "cycle",
                        SlicesRuleDefinition.slices()
                                .matching(
                                        "dev.kizuna.kpi..(*).[domain|application|topology|web|persistence|messaging]..")
                                .should()
                                .beFreeOfCycles()),
                new Rule(
                        "no package is called common, util or helper",
                        "util",
                        noClasses()
                                .should()
                                .resideInAnyPackage(
                                        "..common..", "..util..", "..utils..", "..helper..", "..helpers..")),
                new Rule(
                        "every package is null-marked", "unmarked", classes().should(BeInNullMarkedPackages.INSTANCE)));
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldInTheService() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.name, () -> rule.rule.check(SERVICE)));
    }

    @TestFactory
    Stream<DynamicTest> shouldFailOnItsFixture() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.name, () -> {
            JavaClasses fixture = new ClassFileImporter().importPackages(FIXTURES + rule.fixture);
            assertThat(fixture).isNotEmpty();
            assertThat(rule.rule.evaluate(fixture).hasViolation()).isTrue();
        }));
    }
}
