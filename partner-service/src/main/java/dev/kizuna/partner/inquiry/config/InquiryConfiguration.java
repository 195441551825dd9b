package dev.kizuna.partner.inquiry.config;

import dev.kizuna.partner.inquiry.domain.AnswerTime;
import dev.kizuna.partner.inquiry.domain.ConversationChannels;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels, which must be right for the service to start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
class InquiryConfiguration {

    @Bean
    ConversationChannels conversationChannels(ConversationSettings settings) {
        return settings.toDomain();
    }

    @Bean
    AnswerTime answerTime(ConversationSettings settings) {
        return new AnswerTime(settings.answerWithin());
    }
}
