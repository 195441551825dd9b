package dev.kizuna.notification.policy.config;

import dev.kizuna.notification.policy.domain.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    PolicySource policySource(EventVocabulary vocabulary) {
        return new PolicySource(vocabulary);
    }

    @Bean
    Policies policies(PolicySource source, ConfigurableEnvironment environment) {
        return source.read(environment);
    }
}
