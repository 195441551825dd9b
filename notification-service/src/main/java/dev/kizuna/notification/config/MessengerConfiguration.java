package dev.kizuna.notification.config;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.slack.api.Slack;
import dev.kizuna.notification.delivery.application.Messengers;
import dev.kizuna.notification.delivery.domain.Media;
import dev.kizuna.notification.delivery.domain.Messenger;
import dev.kizuna.notification.delivery.domain.Target;
import dev.kizuna.notification.delivery.line.LineMessenger;
import dev.kizuna.notification.delivery.mail.MailMessenger;
import dev.kizuna.notification.delivery.slack.SlackConnection;
import dev.kizuna.notification.delivery.slack.SlackMessenger;
import dev.kizuna.notification.delivery.webhook.Endpoints;
import dev.kizuna.notification.delivery.webhook.WebhookBody;
import dev.kizuna.notification.delivery.webhook.WebhookMessenger;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The media, as far as they are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DeliverySettings.class, LineSettings.class, MailSettings.class, WebhookSettings.class})
class MessengerConfiguration {

    @Bean(destroyMethod = "close")
    Slack slack(DeliverySettings settings) {
        return SlackConnection.open(settings.apiUrl(), settings.patience());
    }

    @Bean
    Endpoints webhookEndpoints(WebhookSettings settings) {
        return new Endpoints(settings.all());
    }

    @Bean
    Messengers messengers(
            Slack slack,
            DeliverySettings slackSettings,
            LineSettings line,
            MailSettings mail,
            WebhookSettings webhook,
            Endpoints endpoints,
            Clock clock) {
        List<Messenger> messengers = new ArrayList<>();
        if (isSet(slackSettings.token())) {
            messengers.add(new SlackMessenger(slack.methods(slackSettings.token())));
        }
        String lineToken = line.channelAccessToken();
        if (lineToken != null && isSet(lineToken)) {
            messengers.add(new LineMessenger(client(line, lineToken), line.patience()));
        }
        if (isSet(mail.host())) {
            messengers.add(new MailMessenger(sender(mail), sender(mail.from()), mail.patience()));
        }
        if (!endpoints.isEmpty()) {
            HttpClient http = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(webhook.patience())
                    .build();
            messengers.add(new WebhookMessenger(http, endpoints, new WebhookBody(), webhook.patience(), clock));
        }
        return new Messengers(messengers);
    }

    @Bean
    Media media(Messengers messengers, DeliverySettings slack, Endpoints endpoints) {
        return new Media(messengers.media(), Target.channel(Media.SLACK, slack.defaultChannel()), endpoints::of);
    }

    private static MessagingApiClient client(LineSettings settings, String token) {
        return MessagingApiClient.builder(token)
                .apiEndPoint(settings.apiUrl())
                .connectTimeout(settings.patience())
                .readTimeout(settings.patience())
                .writeTimeout(settings.patience())
                .usingDefaultLogger(false)
                .build();
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        Properties properties = sender.getJavaMailProperties();
        String millis = String.valueOf(settings.patience().toMillis());
        List.of("connectiontimeout", "timeout", "writetimeout")
                .forEach(name -> properties.put("mail.smtp." + name, millis));
        properties.put("mail.smtp.auth", String.valueOf(isSet(settings.username())));
        properties.put("mail.smtp.starttls.enable", is(settings, MailSettings.Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", is(settings, MailSettings.Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.enable", is(settings, MailSettings.Encryption.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return sender;
    }

    private static String is(MailSettings settings, MailSettings.Encryption encryption) {
        return String.valueOf(settings.encryption() == encryption);
    }

    private static InternetAddress sender(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("kizuna.mail.from is no mail address: " + from, e);
        }
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
