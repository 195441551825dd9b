package dev.kizuna.notification.policy.config;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policies and notices as they are written in {@code policies.yml}. Being ordinary configuration, each value can be
 * overridden by a property or an environment variable, and an error names the file and line it came from.
 *
 * @param staleAfter for policies and notices that set none of their own
 */
@ConfigurationProperties(prefix = "kizuna.promises", ignoreUnknownFields = false)
public record PolicySettings(
        @DefaultValue("48h") Duration staleAfter,
        @DefaultValue Map<String, PolicyEntry> policies,
        @DefaultValue Map<String, NoticeEntry> notices) {

    /** One policy; see {@link dev.kizuna.notification.policy.domain.Policy}. */
    public record PolicyEntry(
            @DefaultValue("true") boolean enabled,
            @Nullable Integer version,
            @DefaultValue List<TriggerEntry> openedBy,
            @DefaultValue List<TriggerEntry> reopenedBy,
            @DefaultValue List<TriggerEntry> metBy,
            @DefaultValue List<TriggerEntry> cancelledBy,
            @Nullable DueEntry due,
            @Nullable Duration warnBefore,
            @Nullable Duration staleAfter,
            boolean voidWhenStale) {}

    /** One event, with the subject it is about. */
    public record TriggerEntry(
            @Nullable String event,
            @Nullable String subject,
            @DefaultValue Map<String, List<String>> when) {}

    /** When it is due: exactly one of elapsed, businessTime, businessDays (with an optional period before it) and carried. */
    public record DueEntry(
            @Nullable Duration elapsed,
            @Nullable Duration businessTime,
            @Nullable Period after,
            @Nullable Integer businessDays,
            @Nullable String carried) {}

    /** Something that is said when an event happens. */
    public record NoticeEntry(
            @DefaultValue("true") boolean enabled,
            @Nullable String event,
            @Nullable String subject,
            @DefaultValue Map<String, List<String>> when,
            @Nullable Duration staleAfter) {}
}
