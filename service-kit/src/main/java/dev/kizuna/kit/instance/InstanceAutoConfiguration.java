package dev.kizuna.kit.instance;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.security.PublicPaths;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** For services whose instances ask each other: those that say where others reach them. */
@AutoConfiguration(afterName = "dev.kizuna.kit.mongo.MongoAutoConfiguration")
@ConditionalOnProperty("kizuna.advertised-host")
class InstanceAutoConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    InstanceKey instanceKey(MongoDatabase documents) {
        return MongoInstanceKey.in(documents, () -> {
            byte[] secret = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(secret);
            return HexFormat.of().formatHex(secret);
        });
    }

    /** What instances ask each other needs no token of a user, but the key they share. On the loopback it is open like all else. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!local")
    static class Door {

        @Bean
        PublicPaths amongInstances() {
            return new PublicPaths(List.of("/internal/**"));
        }

        @Bean
        FilterRegistrationBean<InstanceDoor> instanceDoor(
                InstanceKey key, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
            var door = new FilterRegistrationBean<>(new InstanceDoor(key, answers));
            door.addUrlPatterns("/internal/*");
            return door;
        }
    }
}
