package dev.kizuna.campaign.config;

import dev.kizuna.campaign.link.application.FollowingLink;
import dev.kizuna.campaign.link.application.KnownLinks;
import dev.kizuna.campaign.link.domain.Crawlers;
import dev.kizuna.campaign.link.domain.Touches;
import dev.kizuna.campaign.link.domain.Uncounted;
import dev.kizuna.campaign.link.messaging.SpoolSettings;
import dev.kizuna.campaign.link.messaging.TouchMeters;
import dev.kizuna.campaign.link.messaging.TouchProducer;
import dev.kizuna.campaign.link.messaging.TouchRecorder;
import dev.kizuna.campaign.link.messaging.TouchRecords;
import dev.kizuna.campaign.link.web.RedirectMeters;
import dev.kizuna.campaign.link.web.RedirectServer;
import dev.kizuna.event.campaign.TouchRecorded;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.kit.kafka.SchemaRegistryProperties;
import dev.kizuna.kit.time.IdSource;
import dev.kizuna.schemas.serde.AvroSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the way of a visit: link, touch, spool, answer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RedirectProperties.class, CrawlerProperties.class})
class RedirectConfiguration {

    @Bean
    Crawlers crawlers(CrawlerProperties signs) {
        return new Crawlers(
                Map.of(
                        Uncounted.PREVIEW, signs.preview(),
                        Uncounted.SCANNER, signs.scanner(),
                        Uncounted.MONITOR, signs.monitor(),
                        Uncounted.TOOL, signs.tool(),
                        Uncounted.BOT, signs.bot()),
                signs.people());
    }

    @Bean
    TouchRecorder touches(
            KafkaProperties kafka,
            SchemaRegistryProperties registry,
            EventProducer producer,
            RedirectProperties properties,
            MeterRegistry meters,
            Clock clock) {
        var serializer = new AvroSerializer<TouchRecorded>();
        serializer.configure(registry.serdeProperties(), false);
        RedirectProperties.Spool spool = properties.spool();
        return new TouchRecorder(
                TouchProducer.create(kafka.buildProducerProperties(), meters),
                new TouchRecords(serializer, producer.source()),
                new SpoolSettings(
                        spool.directory(),
                        spool.limit().toBytes(),
                        properties.kafkaAwayAfter(),
                        spool.drainPerSecond()),
                properties.acknowledgementWait(),
                new TouchMeters(meters, clock));
    }

    /** Not part of readiness: visitors are served as long as there is room on disk. */
    @Bean
    HealthIndicator touchSpoolHealthIndicator(TouchRecorder touches) {
        return () -> {
            TouchRecorder.State state = touches.state();
            Health.Builder health = state.full() ? Health.down() : Health.up();
            return health.withDetail("kafkaReachable", state.reachable())
                    .withDetail("depth", state.depth())
                    .withDetail("bytes", state.bytes())
                    .build();
        };
    }

    @Bean
    FollowingLink followingLink(KnownLinks links, Crawlers crawlers, Touches touches, IdSource ids) {
        return new FollowingLink(links, crawlers, touches, ids);
    }

    @Bean
    RedirectMeters redirectMeters(MeterRegistry meters) {
        return new RedirectMeters(meters);
    }

    @Bean
    RedirectServer redirectServer(
            @Value("${server.address:127.0.0.1}") String address,
            RedirectProperties properties,
            FollowingLink following,
            RedirectMeters meters,
            Clock clock) {
        return new RedirectServer(
                address, properties.port(), properties.threads(), properties.secureCookie(), following, meters, clock);
    }
}
