package dev.kizuna.notification.policy.config;

import dev.kizuna.event.notification.Matter;
import dev.kizuna.notification.policy.domain.Policies;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {

    @Bean
    Policies policies(PolicySettings settings, EventVocabulary vocabulary) {
        Set<String> messages =
                Stream.of(Matter.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        return new PolicyReader(vocabulary, messages).read(settings);
    }
}
