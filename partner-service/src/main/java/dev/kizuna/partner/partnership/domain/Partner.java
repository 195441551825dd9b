package dev.kizuna.partner.partnership.domain;

import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A partnership from first contact to the end.
 *
 * @param stageSince when the present stage was entered
 * @param stageReason why, in the words of who decided
 */
public record Partner(
        String partnerId,
        PartnerType type,
        @Nullable String tier,
        PartnerProfile profile,
        PartnerStage stage,
        Instant registeredAt,
        Instant stageSince,
        @Nullable String stageReason) {

    @FunctionalInterface
    private interface StageEvent {

        PartnerEvent of(Occurrence occurrence, String partnerId, Transition transition);
    }

    /** A partner comes into view. */
    public static Decision<Partner> register(
            Occurrence occurrence, String partnerId, PartnerType type, @Nullable String tier, PartnerProfile profile) {
        var partner = new Partner(
                partnerId, type, tier, profile, PartnerStage.IDENTIFIED, occurrence.at(), occurrence.at(), null);
        return new Decision.Accepted<>(
                partner,
                List.of(
                        new PartnerEvent.ProfileChanged(occurrence.also("profile"), partnerId, profile),
                        new PartnerEvent.Registered(
                                occurrence,
                                partnerId,
                                type,
                                tier,
                                profile.timeZone(),
                                profile.calendarId(),
                                profile.ownerId())));
    }

    /** The entry in the directory is edited; the same entry again changes nothing. */
    public Decision<Partner> edit(Occurrence occurrence, PartnerProfile edited) {
        if (edited.equals(profile)) {
            return Decision.unchanged(this);
        }
        return new Decision.Accepted<>(
                new Partner(partnerId, type, tier, edited, stage, registeredAt, stageSince, stageReason),
                List.of(new PartnerEvent.ProfileChanged(occurrence, partnerId, edited)));
    }

    /** Moves on in the pipeline. Stages may be left out, for a partner may be known before it is registered here. */
    public Decision<Partner> moveOn(Occurrence occurrence, PartnerStage to, @Nullable String reason) {
        if (!to.isPipeline()) {
            return Decision.invalid(
                    "toStage", to + " is entered by an action of its own: onboard, pause, reactivate, terminate");
        }
        return enter(
                occurrence,
                to,
                reason,
                present -> present.isPipeline() && present.compareTo(to) < 0,
                PartnerEvent.StageChanged::new);
    }

    /** Onboarding is done, the partner is active. */
    public Decision<Partner> onboard(Occurrence occurrence, @Nullable String reason) {
        return enter(occurrence, PartnerStage.ACTIVE, reason, PartnerStage::isPipeline, PartnerEvent.Onboarded::new);
    }

    /** The partnership rests; its promises are cancelled. */
    public Decision<Partner> pause(Occurrence occurrence, @Nullable String reason) {
        return enter(
                occurrence,
                PartnerStage.PAUSED,
                reason,
                present -> present == PartnerStage.ACTIVE,
                PartnerEvent.Paused::new);
    }

    /** The resting partnership goes on. */
    public Decision<Partner> reactivate(Occurrence occurrence, @Nullable String reason) {
        return enter(
                occurrence,
                PartnerStage.ACTIVE,
                reason,
                present -> present == PartnerStage.PAUSED,
                PartnerEvent.Reactivated::new);
    }

    /** The partnership ends. */
    public Decision<Partner> terminate(Occurrence occurrence, @Nullable String reason) {
        return enter(
                occurrence,
                PartnerStage.TERMINATED,
                reason,
                present -> present != PartnerStage.TERMINATED,
                PartnerEvent.Terminated::new);
    }

    private Decision<Partner> enter(
            Occurrence occurrence,
            PartnerStage to,
            @Nullable String reason,
            Predicate<PartnerStage> allowed,
            StageEvent event) {
        if (!allowed.test(stage)) {
            return Decision.wrongState("A partner that is " + stage + " cannot become " + to + " this way");
        }
        if (occurrence.at().isBefore(stageSince)) {
            return Decision.invalid(
                    "occurredAt", occurrence.at() + " is before the present stage was entered, " + stageSince);
        }
        return new Decision.Accepted<>(
                new Partner(partnerId, type, tier, profile, to, registeredAt, occurrence.at(), reason),
                List.of(event.of(occurrence, partnerId, new Transition(stage, to, reason))));
    }
}
