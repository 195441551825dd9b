package dev.kizuna.partner.partnership.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A partner as clients see it. */
@Schema(name = "Partner")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerView(
        String partnerId,
        String name,
        String type,
        @Nullable String tier,
        PartnerStage stage,
        Instant stageSince,
        @Nullable String stageReason,
        Instant registeredAt,
        String timeZone,
        String calendarId,
        String ownerId,
        @Nullable String slackChannel,
        @Nullable String managerId,
        @Nullable String executiveId,
        String locale,
        @Nullable String lineGroupId) {

    static PartnerView of(Partner partner) {
        var profile = partner.profile();
        var present = partner.path().present();
        return new PartnerView(
                partner.partnerId(),
                profile.name(),
                partner.type().code(),
                partner.tier(),
                present.stage(),
                present.since(),
                present.reason(),
                partner.path().first().since(),
                profile.timeZone(),
                profile.calendarId(),
                profile.ownerId(),
                profile.slackChannel(),
                profile.managerId(),
                profile.executiveId(),
                profile.locale(),
                profile.lineGroupId());
    }
}
