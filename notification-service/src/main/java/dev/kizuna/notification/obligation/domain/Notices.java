package dev.kizuna.notification.obligation.domain;

import dev.kizuna.notification.policy.domain.Notice;
import dev.kizuna.notification.policy.domain.PartnerEvent;
import dev.kizuna.notification.policy.domain.Recipient;
import dev.kizuna.notification.policy.domain.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of an event without a promise behind it. */
final class Notices {

    private Notices() {}

    static Message message(
            Notice notice,
            PartnerEvent event,
            String subject,
            Target target,
            boolean first,
            Partner partner,
            @Nullable Instant from) {
        Partner.Profile profile = partner.profile();
        String suffix =
                first ? "" : "~" + target.who().word() + "-" + target.by().word();
        return new Message(
                event.partnerId(),
                subject + suffix,
                notice.revision(event),
                notice.says(event),
                event.occurredAt(),
                null,
                null,
                subject,
                event.text("keyPersonId"),
                profile == null ? null : recipient(target.who(), profile),
                partner.channel(),
                partner.locale(),
                Facts.of(event, partner),
                0,
                target.who().word(),
                null,
                target.by().isDirect(),
                target.by().medium(),
                from,
                List.of());
    }

    private static String recipient(Recipient who, Partner.Profile profile) {
        if (who == Recipient.EXECUTIVE && profile.executiveId() != null) {
            return profile.executiveId();
        }
        return who != Recipient.OWNER && profile.managerId() != null ? profile.managerId() : profile.ownerId();
    }
}
