package dev.kizuna.campaign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.kizuna.campaign.architecture.violating.circle.one.One;
import dev.kizuna.campaign.architecture.violating.circle.two.Two;
import dev.kizuna.campaign.architecture.violating.knowledge.application.UseCaseThatKnowsHttp;
import dev.kizuna.campaign.architecture.violating.knowledge.application.UseCaseThatKnowsKafka;
import dev.kizuna.campaign.architecture.violating.knowledge.application.UseCaseThatKnowsMongo;
import dev.kizuna.campaign.architecture.violating.knowledge.application.UseCaseThatTakesTheTime;
import dev.kizuna.campaign.architecture.violating.knowledge.application.UseCaseThatThrowsProblems;
import dev.kizuna.campaign.architecture.violating.knowsspring.domain.DomainThatKnowsSpring;
import dev.kizuna.campaign.architecture.violating.lookout.application.UseCaseThatLooksOut;
import dev.kizuna.campaign.architecture.violating.lookout.messaging.MessagingThatKnowsWeb;
import dev.kizuna.campaign.architecture.violating.lookout.persistence.PersistenceThatKnowsMessaging;
import dev.kizuna.campaign.architecture.violating.lookout.web.WebThatKnowsPersistence;
import dev.kizuna.campaign.architecture.violating.util.Anything;
import org.junit.jupiter.api.Test;

/** Each rule holds for the service, and is shown to fail for a class that breaks it. */
class ArchitectureTest {

    private static final String ROOT = "dev.kizuna.campaign";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void shouldKeepTheDomainPlainJava() {
        assertHoldsButNotFor(Rules.domainIsPlainJava(), DomainThatKnowsSpring.class);
    }

    @Test
    void shouldLetUseCasesLookInwardOnly() {
        assertHoldsButNotFor(Rules.useCasesLookInward(), UseCaseThatLooksOut.class);
    }

    @Test
    void shouldKeepWebApartFromOtherAdapters() {
        assertHoldsButNotFor(Rules.apart("web", "messaging", "persistence"), WebThatKnowsPersistence.class);
    }

    @Test
    void shouldKeepMessagingApartFromOtherAdapters() {
        assertHoldsButNotFor(Rules.apart("messaging", "web", "persistence"), MessagingThatKnowsWeb.class);
    }

    @Test
    void shouldKeepPersistenceApartFromOtherAdapters() {
        assertHoldsButNotFor(Rules.apart("persistence", "web", "messaging"), PersistenceThatKnowsMessaging.class);
    }

    @Test
    void shouldLetOnlyMessagingKnowKafka() {
        assertHoldsButNotFor(Rules.onlyMessagingKnowsKafka(), UseCaseThatKnowsKafka.class);
    }

    @Test
    void shouldLetOnlyPersistenceKnowMongo() {
        assertHoldsButNotFor(Rules.onlyPersistenceKnowsMongo(), UseCaseThatKnowsMongo.class);
    }

    @Test
    void shouldLetOnlyWebKnowHttp() {
        assertHoldsButNotFor(Rules.onlyWebKnowsHttp(), UseCaseThatKnowsHttp.class);
    }

    @Test
    void shouldLetOnlyWebThrowProblems() {
        assertHoldsButNotFor(Rules.onlyWebThrowsProblems(), UseCaseThatThrowsProblems.class);
    }

    @Test
    void shouldBeGivenTimeAndNeverTakeIt() {
        assertHoldsButNotFor(Rules.timeIsGiven(), UseCaseThatTakesTheTime.class);
    }

    @Test
    void shouldNamePackagesByWhatTheyAreFor() {
        assertHoldsButNotFor(Rules.packagesSayWhatTheyAreFor(), Anything.class);
    }

    @Test
    void shouldMarkEveryPackageForNulls() {
        assertHoldsButNotFor(Rules.packagesAreNullMarked(), Anything.class);
    }

    @Test
    void shouldKeepFeaturesFreeOfCircles() {
        Rules.featuresDoNotGoInCircles(ROOT).check(SERVICE);
        String circle = ROOT + ".architecture.violating.circle";
        assertFails(Rules.featuresDoNotGoInCircles(circle), One.class, Two.class);
    }

    private static void assertHoldsButNotFor(ArchRule rule, Class<?> violating) {
        rule.check(SERVICE);
        assertFails(rule, violating);
    }

    private static void assertFails(ArchRule rule, Class<?>... violating) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(violating))
                        .hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}
