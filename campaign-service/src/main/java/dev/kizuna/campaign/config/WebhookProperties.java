package dev.kizuna.campaign.config;

import dev.kizuna.campaign.webhook.application.MappingSettings;
import dev.kizuna.campaign.webhook.application.Signing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which tools may send webhooks.
 *
 * @param sources by the name in the path
 */
@ConfigurationProperties("kizuna.webhooks")
record WebhookProperties(@DefaultValue Map<String, Source> sources) {

    /**
     * A tool.
     *
     * @param secrets shared with it; any of them will do; without one it is off
     */
    record Source(
            @DefaultValue List<String> secrets,
            Signature signature,
            @DefaultValue List<MappingSettings> mappings) {

        /** Not the secrets. */
        @Override
        public String toString() {
            return "Source[signature=" + signature + ", mappings=" + mappings + "]";
        }
    }

    /**
     * How it signs.
     *
     * @param signed what is signed; {@code {body}} alone, or {@code {timestamp}.{body}} with a timestamp header, unless set
     */
    record Signature(
            String header,
            @DefaultValue("") String prefix,
            @DefaultValue("HEX") Signing.Encoding encoding,
            @Nullable String timestampHeader,
            @Nullable String signed,
            @DefaultValue("5m") Duration tolerance) {}
}
