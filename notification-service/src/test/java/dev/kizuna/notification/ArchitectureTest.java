package dev.kizuna.notification;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the service is cut. Each rule holds for the service, and is broken by a class that was written to break it. */
class ArchitectureTest {

    private static final String SERVICE = "dev.kizuna.notification";
    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVICE);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(SERVICE + ".violation");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(
                        classes()
                                .that()
                                .resideInAPackage("..domain..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage("java..", "org.jspecify..", SERVICE + "..domain.."),
                        List.of("DomainWithSpring", "DomainThatLooksOutward")),
                Arguments.of(
                        onlyIn("messaging", "topology", "query", "config")
                                .resideInAnyPackage(
                                        "org.apache.kafka..",
                                        "org.springframework.kafka..",
                                        "dev.kizuna.kit.kafka..",
                                        "dev.kizuna.kit.streams.."),
                        List.of("ApplicationWithKafka")),
                Arguments.of(
                        onlyIn("persistence", "config").resideInAnyPackage("com.mongodb..", "org.bson.."),
                        List.of("WebWithMongo")),
                Arguments.of(
                        onlyIn("web")
                                .resideInAnyPackage(
                                        "org.springframework.web.bind..",
                                        "org.springframework.web.servlet..",
                                        "jakarta.servlet.."),
                        List.of("MessagingWithMvc")),
                Arguments.of(
                        onlyIn("slack", "config").resideInAnyPackage("com.slack..", "okhttp3.."),
                        List.of("MessagingWithSlack")),
                Arguments.of(
                        slices().matching(
                                        SERVICE + ".(**).(messaging|persistence|slack|line|mail|webhook|web|topology)")
                                .namingSlices("adapter $2 of $1")
                                .should()
                                .notDependOnEachOther(),
                        List.of("MessagingThatKnowsPersistence")),
                Arguments.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("..config..")
                                .should()
                                .callMethodWhere(target(owner(name("java.time.Instant")
                                                .or(name("java.time.LocalDate"))
                                                .or(name("java.time.LocalDateTime"))
                                                .or(name("java.time.ZonedDateTime"))
                                                .or(name("java.time.OffsetDateTime"))))
                                        .and(target(name("now"))))
                                .orShould()
                                .callMethodWhere(target(nameMatching("currentTimeMillis|randomUUID|sleep"))),
                        List.of("TakesTime")),
                Arguments.of(
                        noClasses().should().resideInAnyPackage("..common..", "..util..", "..utils..", "..helper.."),
                        List.of("Anything")));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldHoldForTheService(ArchRule rule, List<String> violating) {
        rule.check(PRODUCTION);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void shouldFailForClassesThatBreakIt(ArchRule rule, List<String> violating) {
        List<String> failures = rule.evaluate(VIOLATIONS).getFailureReport().getDetails();

        assertThat(violating).allSatisfy(name -> assertThat(failures).anyMatch(failure -> failure.contains(name)));
    }

    @Test
    void shouldHaveADocumentedPackageInfoInEveryPackage() {
        var packages = PRODUCTION.stream()
                .filter(type -> !type.getPackageName().endsWith(".state"))
                .map(type -> type.getPackageName())
                .distinct()
                .toList();
        var documented = PRODUCTION.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .toList();

        assertThat(packages).hasSizeGreaterThan(10).allMatch(documented::contains);
    }

    private static ClassesThat<ClassesShouldConjunction> onlyIn(String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(packages).map(name -> ".." + name + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat();
    }
}
