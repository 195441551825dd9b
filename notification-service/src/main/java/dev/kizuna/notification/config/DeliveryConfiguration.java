package dev.kizuna.notification.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.notification.delivery.application.AcceptingNotifications;
import dev.kizuna.notification.delivery.application.Courier;
import dev.kizuna.notification.delivery.application.DeliveringMessages;
import dev.kizuna.notification.delivery.application.Lanes;
import dev.kizuna.notification.delivery.application.Messengers;
import dev.kizuna.notification.delivery.application.Pace;
import dev.kizuna.notification.delivery.application.Patience;
import dev.kizuna.notification.delivery.application.ResendingParked;
import dev.kizuna.notification.delivery.application.RewordingMessages;
import dev.kizuna.notification.delivery.application.Settling;
import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Letters;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Routes;
import dev.kizuna.notification.delivery.messaging.KafkaDeliveryReports;
import dev.kizuna.notification.delivery.messaging.RequestHandler;
import dev.kizuna.notification.delivery.persistence.MongoDeliveries;
import dev.kizuna.notification.delivery.text.TextCatalogue;
import dev.kizuna.notification.delivery.text.WrittenLetters;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PacingSettings.class)
@EnableScheduling
class DeliveryConfiguration {

    private static final Pace UNPACED = new Pace(Duration.ZERO, 1, 16);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    private static final DoubleSupplier JITTER =
            () -> ThreadLocalRandom.current().nextDouble();

    @Bean
    Deliveries deliveries(MongoDatabase documents) {
        return new MongoDeliveries(documents);
    }

    /** @param folder texts of the customer's own; none when it is empty */
    @Bean
    Letters letters(
            @Value("${kizuna.texts-dir:}") String folder, @Value("${kizuna.dashboard-url}") String dashboardUrl) {
        return new WrittenLetters(TextCatalogue.read(folder.isBlank() ? null : Path.of(folder)), dashboardUrl);
    }

    @Bean
    Lanes lanes(PacingSettings settings) {
        return new Lanes(settings.paces(), UNPACED, JITTER);
    }

    @Bean
    Patience patience(
            PacingSettings settings,
            DeliverySettings slack,
            LineSettings line,
            MailSettings mail,
            WebhookSettings webhook) {
        Duration longestCall = Stream.of(slack.patience(), line.patience(), mail.patience(), webhook.patience())
                .max(Duration::compareTo)
                .orElseThrow();
        return new Patience(
                settings.firstPause(),
                settings.longestPause(),
                settings.blindPause(),
                settings.giveUpAfter(),
                longestCall.plusSeconds(1),
                settings.lease());
    }

    @Bean
    Courier courier(
            Deliveries deliveries,
            Directory directory,
            Letters letters,
            Messengers messengers,
            Media media,
            Lanes lanes,
            Patience patience,
            EventProducer producer,
            MeterRegistry registry,
            Clock clock) {
        var routes = new Routes(directory, media);
        var settling = new Settling(
                deliveries,
                routes,
                lanes,
                new KafkaDeliveryReports(producer),
                new MicrometerDeliveryMeters(registry),
                patience,
                JITTER,
                clock);
        var delivering = new DeliveringMessages(
                deliveries, directory, letters, messengers, routes, lanes, settling, patience, clock);
        return new Courier(deliveries, delivering, lanes, clock);
    }

    @Bean
    RewordingMessages rewordingMessages(Deliveries deliveries, Courier courier, Clock clock) {
        return new RewordingMessages(deliveries, courier, clock);
    }

    @Bean
    ResendingParked resendingParked(Deliveries deliveries, Courier courier, Clock clock) {
        return new ResendingParked(deliveries, courier, clock);
    }

    @Bean
    BacklogGauges backlogGauges(Deliveries deliveries, MeterRegistry registry, Clock clock) {
        return new BacklogGauges(deliveries, registry, clock);
    }

    @Bean
    SchedulingConfigurer deliverySweep(
            Courier courier, BacklogGauges gauges, Deliveries deliveries, PacingSettings settings, Clock clock) {
        return tasks -> {
            tasks.addFixedDelayTask(courier::sweep, settings.sweep());
            tasks.addFixedDelayTask(gauges::look, BETWEEN_LOOKS);
            tasks.addFixedDelayTask(() -> deliveries.forget(clock.instant().minus(settings.keep())), BETWEEN_CLEANINGS);
        };
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> requestConsumer(
            EventConsumers consumers, Deliveries deliveries, Courier courier, Clock clock) {
        return consumers.consumer(
                "notification-delivery",
                new RequestHandler(new AcceptingNotifications(deliveries, clock), courier),
                Topics.NOTIFICATION_REQUEST);
    }
}
