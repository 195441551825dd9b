package dev.kizuna.partner.aggregate.application;

import dev.kizuna.partner.aggregate.domain.Addition;
import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.DomainEvent;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Writes what others reported into our own documents and says nothing of it, for the world knows it already. Any order
 * and any number of repetitions end in the same document.
 */
public final class ApplyingReports<S extends Chronicle<S, E>, E extends DomainEvent> {

    private final Documents<S> documents;
    private final BiFunction<String, String, S> empty;

    /** @param empty makes a chronicle that knows nothing from its id and its partner's id */
    public ApplyingReports(Documents<S> documents, BiFunction<String, String, S> empty) {
        this.documents = documents;
        this.empty = empty;
    }

    /** @throws IllegalArgumentException when the id belongs to another partner */
    public void apply(E event) {
        while (!isApplied(event)) {
            // somebody else wrote in between, so that is one step further, and so are we
        }
    }

    private boolean isApplied(E event) {
        Outcome<S> changed = Writing.change(documents, Target.of(event.subjectId()), present -> with(present, event));
        return switch (changed) {
            case Outcome.Done<S> _ -> true;
            case Outcome.NotFound<S> _ -> {
                S first = empty.apply(event.subjectId(), event.partnerId()).with(event);
                yield documents.add(first, RequestMark.NONE, List.of()) instanceof Addition.Now<S>;
            }
            default -> false;
        };
    }

    private Decision<S> with(S present, E event) {
        if (!present.partnerId().equals(event.partnerId())) {
            throw new IllegalArgumentException("\"" + event.subjectId() + "\" belongs to partner \""
                    + present.partnerId() + "\" and not to \"" + event.partnerId() + "\"");
        }
        return new Decision.Accepted<>(present.with(event), List.of());
    }
}
