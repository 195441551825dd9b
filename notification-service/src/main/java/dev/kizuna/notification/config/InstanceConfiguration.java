package dev.kizuna.notification.config;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.notification.instance.domain.InstanceKey;
import dev.kizuna.notification.instance.persistence.MongoInstanceKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    InstanceKey instanceKey(MongoDatabase documents) {
        return MongoInstanceKey.in(documents, () -> {
            byte[] secret = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(secret);
            return HexFormat.of().formatHex(secret);
        });
    }
}
