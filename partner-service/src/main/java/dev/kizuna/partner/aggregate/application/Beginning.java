package dev.kizuna.partner.aggregate.application;

import dev.kizuna.kit.ingest.KnownPartners;
import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Refusal;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Begins a chronicle with a partner that is known. */
@Component
public final class Beginning {

    private final KnownPartners partners;
    private final Occurrences occurrences;

    public Beginning(KnownPartners partners, Occurrences occurrences) {
        this.partners = partners;
        this.occurrences = occurrences;
    }

    /**
     * @param empty makes a chronicle that knows nothing from its id and its partner's id
     * @param first the event with which it begins
     */
    public <S extends Chronicle<S, E>, E extends DomainEvent> Outcome<S> begin(
            Documents<S> documents,
            Start start,
            BiFunction<String, String, S> empty,
            Function<Occurrence, ? extends E> first) {
        if (!partners.unknownOf(Set.of(start.partnerId())).isEmpty()) {
            return new Outcome.Refused<>(new Refusal.UnknownPartner(start.partnerId()));
        }
        E event = first.apply(occurrences.at(start.occurredAt()));
        return Writing.begin(documents, start.mark(), empty.apply(start.id(), start.partnerId()), event);
    }
}
