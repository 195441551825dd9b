package dev.kizuna.dashboard.feedback;

import dev.kizuna.dashboard.promise.WayToKeep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A feedback that waits for its plan has it shared from the promise about it. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

    @Bean
    WayToKeep sharingPlan() {
        return new WayToKeep("feedback-next-business-day", "/feedback/{id}/action-plan", "feedback.plan");
    }
}
