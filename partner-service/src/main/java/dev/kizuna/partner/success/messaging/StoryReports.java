package dev.kizuna.partner.success.messaging;

import dev.kizuna.partner.aggregate.application.ApplyingReports;
import dev.kizuna.partner.aggregate.messaging.Reports;
import dev.kizuna.partner.success.domain.Stories;
import dev.kizuna.partner.success.domain.Story;
import dev.kizuna.partner.success.domain.StoryEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Success stories that other systems report. */
@Configuration(proxyBeanMethods = false)
class StoryReports {

    @Bean
    Reports<Story, StoryEvent> reportedStories(Stories stories) {
        return new Reports<>(StoryTranslation::fromAvro, new ApplyingReports<>(stories, Story::unheard));
    }
}
