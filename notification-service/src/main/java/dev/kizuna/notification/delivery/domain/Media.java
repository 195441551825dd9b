package dev.kizuna.notification.delivery.domain;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The media there are.
 *
 * @param configured names of those that are configured
 * @param fallback takes what no other place can; null where there is none
 * @param webhooks endpoint of a partner
 */
public record Media(Set<String> configured, @Nullable Target fallback, Function<String, Optional<String>> webhooks) {

    public static final String SLACK = "slack";
    public static final String LINE = "line";
    public static final String MAIL = "mail";
    public static final String WEBHOOK = "webhook";

    boolean has(String medium) {
        return configured.contains(medium);
    }
}
