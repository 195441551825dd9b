package dev.kizuna.notification.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.kafka.EventConsumers;
import dev.kizuna.notification.directory.domain.Directory;
import dev.kizuna.notification.directory.domain.Erasures;
import dev.kizuna.notification.directory.messaging.DirectoryHandler;
import dev.kizuna.notification.directory.persistence.MongoDirectory;
import dev.kizuna.schemas.catalogue.Topics;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    @Bean
    Directory directory(MongoDatabase documents) {
        return new MongoDirectory(documents);
    }

    @Bean
    ConcurrentMessageListenerContainer<byte[], byte[]> directoryConsumer(
            EventConsumers consumers, Directory directory, Erasures erasures) {
        return consumers.consumer(
                "notification-directory", new DirectoryHandler(directory, erasures), Topics.PARTNER_DIRECTORY);
    }
}
