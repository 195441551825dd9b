package dev.kizuna.dashboard.config;

import dev.kizuna.dashboard.feed.EventTail;
import dev.kizuna.dashboard.feed.LiveFeed;
import dev.kizuna.dashboard.partner.Directory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an instance keeps in memory while it runs. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    LiveFeed liveFeed() {
        return new LiveFeed();
    }

    @Bean
    EventTail eventTail() {
        return new EventTail();
    }

    @Bean
    Directory directory() {
        return new Directory();
    }
}
