package dev.kizuna.notification.config;

import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.kit.streams.EventStreams;
import dev.kizuna.notification.calendar.domain.Calendars;
import dev.kizuna.notification.obligation.domain.ObligationEngine;
import dev.kizuna.notification.obligation.topology.ObligationStores;
import dev.kizuna.notification.obligation.topology.ObligationTopology;
import dev.kizuna.notification.policy.config.EventVocabulary;
import dev.kizuna.notification.policy.domain.Policies;
import dev.kizuna.schemas.serde.AvroSerde;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlaSettings.class)
class EngineConfiguration {

    private static final String STATE_CLASSES = "dev.kizuna.notification.obligation.state.";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> type.getName().startsWith(STATE_CLASSES)));
    }

    @Bean
    EventVocabulary eventVocabulary() {
        return new EventVocabulary(ObligationTopology.READS);
    }

    @Bean
    ObligationEngine obligationEngine(Policies policies, Calendars calendars, SlaSettings settings) {
        return new ObligationEngine(policies, calendars, settings.settle());
    }

    @Bean
    ObligationStores obligationStores(SchemaRegistryProperties registry) {
        return ObligationStores.onDisk(serde(registry), serde(registry), serde(registry));
    }

    /** The function that the Kafka Streams binder binds to all topics the engine reads. */
    @Bean
    Consumer<KStream<byte[], byte[]>> obligations(
            EventStreams events,
            ObligationEngine engine,
            Policies policies,
            Calendars calendars,
            ObligationStores stores,
            Clock clock,
            SlaSettings settings,
            MeterRegistry registry) {
        String edition = policies.edition() + "/" + calendars.edition();
        return new ObligationTopology(
                events, engine, edition, stores, clock, settings.tick(), System::nanoTime, registry)::build;
    }

    private static <T extends SpecificRecord> Serde<T> serde(SchemaRegistryProperties registry) {
        var serde = new AvroSerde<T>();
        serde.configure(registry.serdeProperties(), false);
        return serde;
    }
}
