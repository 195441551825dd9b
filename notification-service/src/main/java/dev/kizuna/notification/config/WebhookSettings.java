package dev.kizuna.notification.config;

import dev.kizuna.notification.delivery.webhook.Endpoint;
import dev.kizuna.notification.delivery.webhook.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which systems are told by webhooks; there are no others.
 *
 * @param endpoints by name
 * @param patience how long an answer is waited for
 */
@ConfigurationProperties("kizuna.webhook")
record WebhookSettings(
        @DefaultValue Map<String, EndpointSettings> endpoints,
        @DefaultValue("10s") Duration patience) {

    /**
     * One of them.
     *
     * @param url https, or http on this machine
     * @param secrets {@code whsec_...}, newest first; two while they are changed
     * @param partners whose messages it gets; all others' when there is none
     */
    record EndpointSettings(
            URI url,
            @DefaultValue List<String> secrets,
            @DefaultValue Set<String> partners) {}

    List<Endpoint> all() {
        return endpoints.entrySet().stream()
                .map(entry -> new Endpoint(
                        entry.getKey(),
                        entry.getValue().url(),
                        entry.getValue().secrets().stream().map(Secret::parse).toList(),
                        entry.getValue().partners()))
                .toList();
    }
}
