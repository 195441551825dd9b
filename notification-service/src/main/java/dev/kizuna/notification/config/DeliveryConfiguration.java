package dev.kizuna.notification.config;

import com.mongodb.client.MongoDatabase;
import com.slack.api.Slack;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.kit.kafka.EventProducer;
import dev.kizuna.notification.delivery.application.AcceptingNotifications;
import dev.kizuna.notification.delivery.application.Channels;
import dev.kizuna.notification.delivery.application.Courier;
import dev.kizuna.notification.delivery.application.DeliveringMessages;
import dev.kizuna.notification.delivery.domain.Deliveries;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.messaging.KafkaDeliveryReports;
import dev.kizuna.notification.delivery.messaging.RequestHandler;
import dev.kizuna.notification.delivery.persistence.MongoDeliveries;
import dev.kizuna.notification.delivery.slack.MessageBlocks;
import dev.kizuna.notification.delivery.slack.SlackConnection;
import dev.kizuna.notification.delivery.slack.SlackMessenger;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.schemas.catalogue.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
@EnableScheduling
class DeliveryConfiguration {

    @Bean
    Deliveries deliveries(MongoDatabase documents) {
        return new MongoDeliveries(documents);
    }

    @Bean(destroyMethod = "close")
    Slack slack(DeliverySettings settings) {
        return SlackConnection.open(settings.apiUrl(), settings.patience());
    }

    @Bean
    Messenger messenger(Slack slack, DeliverySettings settings, @Value("${kizuna.dashboard-url}") String dashboardUrl) {
        return new SlackMessenger(slack.methods(settings.token()), new MessageBlocks(dashboardUrl));
    }

    @Bean
    Courier courier(
            Deliveries deliveries,
            Directory directory,
            Messenger messenger,
            EventProducer producer,
            DeliverySettings settings,
            MeterRegistry registry,
            Clock clock) {
        var delivering = new DeliveringMessages(
                deliveries,
                directory,
                messenger,
                new KafkaDeliveryReports(producer),
                new Channels(settings.defaultChannel()),
                new MicrometerDeliveryMeters(registry),
                clock);
        return new Courier(deliveries, delivering, clock);
    }

    @Bean
    SchedulingConfigurer deliverySweep(Courier courier, DeliverySettings settings) {
        return tasks -> tasks.addFixedDelayTask(courier::sweep, settings.sweep());
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
