package dev.kizuna.dashboard.mismatch;

import dev.kizuna.dashboard.promise.WayToKeep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A mismatch that waits for a remedy has it planned from the promise about it. */
@Configuration(proxyBeanMethods = false)
class MismatchConfiguration {

    @Bean
    WayToKeep planningRemedy() {
        return new WayToKeep("remedy-planned", "/mismatches/{id}/remedy", "mismatch.remedy");
    }
}
