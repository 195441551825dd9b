package dev.kizuna.dashboard.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Words of all features: every file in {@code messages/}, so that a feature brings its own without being listed. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String FILES = "classpath*:messages/*.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .map(Resource::getFilename)
                .map(name -> Objects.requireNonNull(name).replace(".properties", ""))
                .filter(name -> !name.contains("_"))
                .sorted()
                .map("messages/"::concat)
                .toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
