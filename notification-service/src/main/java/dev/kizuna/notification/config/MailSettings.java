package dev.kizuna.notification.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told by mail.
 *
 * @param host mail server; without one there is no mail
 * @param from sender, such as {@code Kizuna <kizuna@example.com>}
 * @param encryption {@code starttls}, {@code tls} from the first byte on, or {@code none}
 * @param patience how long one mail may take
 */
@ConfigurationProperties("kizuna.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("Kizuna <kizuna@localhost>") String from,
        @DefaultValue("starttls") Encryption encryption,
        @DefaultValue("10s") Duration patience) {

    enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }
}
