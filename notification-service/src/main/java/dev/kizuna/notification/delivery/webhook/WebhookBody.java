package dev.kizuna.notification.delivery.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.PlainText;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The body of a webhook: type, timestamp and data, as Standard Webhooks recommend. */
public final class WebhookBody {

    private static final JsonMapper JSON = new JsonMapper();

    private record Message(String type, Instant timestamp, Data data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Data(
            String requestId,
            String partnerId,
            String matterId,
            long revision,
            @Nullable String obligationId,
            @Nullable String policy,
            @Nullable String subjectId,
            @Nullable String keyPersonId,
            @Nullable String recipientId,
            int step,
            String title,
            String text,
            String link,
            Map<String, String> facts) {}

    String of(Notification notification, Letter letter) {
        Notification.About about = notification.about();
        String type = "kizuna.notification."
                + notification.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return JSON.writeValueAsString(new Message(
                type,
                notification.at(),
                new Data(
                        notification.requestId(),
                        notification.partnerId(),
                        notification.matterId(),
                        notification.revision(),
                        about.obligationId(),
                        about.policy(),
                        about.subjectId(),
                        about.keyPersonId(),
                        notification.audience().recipientId(),
                        notification.step(),
                        letter.title(),
                        PlainText.of(letter),
                        letter.link(),
                        new TreeMap<>(notification.facts()))));
    }
}
