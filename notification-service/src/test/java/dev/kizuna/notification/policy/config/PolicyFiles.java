package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.obligation.topology.ObligationTopology;
import dev.kizuna.notification.policy.domain.Policies;
import org.springframework.core.io.ClassPathResource;

/** Policies for tests, read just as the service reads them. */
public final class PolicyFiles {

    private static final PolicySource SOURCE = new PolicySource(new EventVocabulary(ObligationTopology.READS));

    private PolicyFiles() {}

    /** The policies the service is shipped with. */
    public static Policies shipped() {
        return SOURCE.read(new ClassPathResource("policies.yml")).orElseThrow();
    }

    /** Policies written in a test. */
    public static Policies of(String yaml) {
        return SOURCE.read(yaml).orElseThrow();
    }
}
