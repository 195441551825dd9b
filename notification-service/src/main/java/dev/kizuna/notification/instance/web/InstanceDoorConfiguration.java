package dev.kizuna.notification.instance.web;

import dev.kizuna.kit.security.PublicPaths;
import dev.kizuna.notification.instance.domain.InstanceKey;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What instances ask each other needs no token of a user, but the key they share. On the loopback it is open like all else. */
@Configuration(proxyBeanMethods = false)
@Profile("!local")
class InstanceDoorConfiguration {

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
