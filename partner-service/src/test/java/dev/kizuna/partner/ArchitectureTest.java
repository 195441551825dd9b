package dev.kizuna.partner;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How the service is built, as rules; each is shown to fail on a fixture that breaks it. */
class ArchitectureTest {

    private static final String ROOT = "dev.kizuna.partner";
    private static final String FIXTURES = ROOT + ".architecture.";
    private static final String[] ADAPTERS = {"..web..", "..messaging..", "..persistence.."};

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private record Rule(String name, String fixture, ArchRule rule) {}

    private static Stream<Rule> rules() {
        return Stream.concat(
                Stream.of(
                        new Rule(
                                "the domain knows only Java",
                                "framework",
                                classes()
                                        .that()
                                        .resideInAPackage("..domain..")
                                        .should()
                                        .onlyDependOnClassesThat(
                                                resideInAnyPackage("java..", "org.jspecify..", ROOT + "..domain.."))),
                        new Rule(
                                "application looks inward",
                                "outward",
                                noClasses()
                                        .that()
                                        .resideInAPackage("..application..")
                                        .should()
                                        .dependOnClassesThat(resideInAnyPackage(ADAPTERS))),
                        new Rule(
                                "only messaging knows Kafka and Avro",
                                "kafka",
                                noClasses()
                                        .that(resideOutsideOfPackage("..messaging.."))
                                        .should()
                                        .dependOnClassesThat(resideInAnyPackage(
                                                "org.apache.kafka..",
                                                "org.apache.avro..",
                                                "org.springframework.kafka..",
                                                "dev.kizuna.event.."))),
                        new Rule(
                                "only persistence knows MongoDB",
                                "mongo",
                                noClasses()
                                        .that(resideOutsideOfPackage("..persistence.."))
                                        .should()
                                        .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."))),
                        new Rule(
                                "only web knows Spring MVC",
                                "mvc",
                                noClasses()
                                        .that(resideOutsideOfPackage("..web.."))
                                        .should()
                                        .dependOnClassesThat(resideInAnyPackage(
                                                "org.springframework.web..", "org.springframework.http.."))),
                        new Rule(
                                "time and ids are given, never taken",
                                "clock",
                                noClasses()
                                        .should()
                                        .callMethod(Instant.class, "now")
                                        .orShould()
                                        .callMethod(LocalDate.class, "now")
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
                                        .matching(ROOT + "..(*).[domain|application|web|persistence|messaging]..")
                                        .should()
                                        .beFreeOfCycles()),
                        new Rule(
                                "no package is called common, util or helper",
                                "util",
                                noClasses()
                                        .should()
                                        .resideInAnyPackage(
                                                "..common..", "..util..", "..utils..", "..helper..", "..helpers.."))),
                adapterRules());
    }

    /** One rule for each kind of adapter: adapters look inward and never at each other. */
    private static Stream<Rule> adapterRules() {
        return Arrays.stream(ADAPTERS)
                .map(kind -> new Rule(
                        "adapters in " + kind + " see no other kind of adapter",
                        "adapters",
                        noClasses()
                                .that(resideInAPackage(kind))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(ADAPTERS)
                                        .and(resideOutsideOfPackages(kind))
                                        .and(ours()))));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(ROOT + "..");
    }

    @TestFactory
    Stream<DynamicTest> shouldHoldInTheService() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.name, () -> rule.rule.check(SERVICE)));
    }

    @TestFactory
    Stream<DynamicTest> shouldFailOnItsFixture() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.name, () -> {
            var fixture = new ClassFileImporter().importPackages(FIXTURES + rule.fixture);
            assertThat(fixture).isNotEmpty();
            assertThat(rule.rule.evaluate(fixture).hasViolation()).isTrue();
        }));
    }

    @Test
    void shouldMarkEveryPackageWhenNullsAreChecked() {
        assertThat(unmarkedPackages(SERVICE)).isEmpty();
        assertThat(unmarkedPackages(new ClassFileImporter().importPackages(FIXTURES + "util")))
                .isNotEmpty();
    }

    private static Stream<String> unmarkedPackages(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(candidate -> !candidate.isAnnotatedWith(NullMarked.class))
                .map(candidate -> candidate.getName());
    }
}
