package dev.kizuna.kit.time;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The real clock and the real ids, unless a test brings its own. */
@AutoConfiguration
class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    IdSource idSource() {
        var generator = Generators.timeBasedEpochGenerator();
        return () -> generator.generate().toString();
    }
}
