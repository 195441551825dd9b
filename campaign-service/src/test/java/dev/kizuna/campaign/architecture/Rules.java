package dev.kizuna.campaign.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ProblemException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;

/** How this service is cut. */
final class Rules {

    private static final String[] KAFKA = {
        "org.apache.kafka..",
        "org.springframework.kafka..",
        "org.apache.avro..",
        "dev.kizuna.event..",
        "dev.kizuna.kit.kafka.."
    };
    private static final String[] MONGO = {"com.mongodb..", "org.bson.."};
    private static final String[] HTTP = {
        "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..", "dev.kizuna.kit.web.."
    };
    private static final Set<String> TAKES_TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            Clock.class.getName() + ".systemUTC",
            Clock.class.getName() + ".systemDefaultZone",
            UUID.class.getName() + ".randomUUID");

    private Rules() {}

    static ArchRule domainIsPlainJava() {
        return classes()
                .that()
                .resideInAPackage("dev.kizuna.campaign..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "dev.kizuna.campaign..domain..")
                        .or(type(Creation.class)))
                .because("the domain is plain Java; Creation is a plain record that makes a command repeatable");
    }

    static ArchRule useCasesLookInward() {
        return noClasses()
                .that()
                .resideInAPackage("dev.kizuna.campaign..application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kizuna.campaign..web..",
                        "dev.kizuna.campaign..messaging..",
                        "dev.kizuna.campaign..persistence..",
                        "dev.kizuna.campaign.config..");
    }

    /** One of web, messaging and persistence looks inward, and not at the other two. */
    static ArchRule apart(String adapter, String other, String another) {
        return noClasses()
                .that()
                .resideInAPackage("dev.kizuna.campaign.." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.kizuna.campaign.." + other + "..",
                        "dev.kizuna.campaign.." + another + "..",
                        "dev.kizuna.campaign.config..");
    }

    static ArchRule onlyMessagingKnowsKafka() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("dev.kizuna.campaign..messaging..", "dev.kizuna.campaign.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA);
    }

    static ArchRule onlyPersistenceKnowsMongo() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("dev.kizuna.campaign..persistence..", "dev.kizuna.campaign.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(MONGO);
    }

    static ArchRule onlyWebKnowsHttp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.kizuna.campaign..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP);
    }

    static ArchRule onlyWebThrowsProblems() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.kizuna.campaign..web..")
                .should()
                .dependOnClassesThat(type(ProblemException.class));
    }

    static ArchRule timeIsGiven() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.kizuna.campaign.config..")
                .should()
                .callCodeUnitWhere(describe("takes time, sleep or chance by itself", Rules::takesTime));
    }

    private static boolean takesTime(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean now = call.getName().equals("now")
                && owner.startsWith("java.time.")
                && call.getTarget().getRawParameterTypes().isEmpty();
        return now || TAKES_TIME.contains(owner + "." + call.getName());
    }

    static ArchRule packagesSayWhatTheyAreFor() {
        return noClasses()
                .should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..helpers..");
    }

    static ArchRule packagesAreNullMarked() {
        return classes().should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                events.add(new SimpleConditionEvent(type, marked, "package of " + type.getName()));
            }
        });
    }

    /** @param root package whose sub-packages are features */
    static ArchRule featuresDoNotGoInCircles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }
}
