package dev.kizuna.partner.partnership.application;

import dev.kizuna.partner.aggregate.application.Occurrences;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Target;
import dev.kizuna.partner.aggregate.application.Writing;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for a partner, and which tier it has, changes; what it taught is written down. */
@Component
public final class ChangingStanding {

    private final Partners partners;
    private final Occurrences occurrences;

    ChangingStanding(Partners partners, Occurrences occurrences) {
        this.partners = partners;
        this.occurrences = occurrences;
    }

    public Outcome<Partner> handOver(Target target, String ownerId, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.handOver(occurrence, ownerId, reason));
    }

    public Outcome<Partner> rank(Target target, @Nullable String tier, @Nullable String reason) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.rank(occurrence, tier, reason));
    }

    public Outcome<Partner> learn(Target target, String lesson) {
        var occurrence = occurrences.at(target.occurredAt());
        return Writing.change(partners, target, partner -> partner.learn(occurrence, lesson));
    }
}
