package dev.kizuna.partner.mismatch.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.MismatchOutcome;
import dev.kizuna.partner.mismatch.domain.Observation;
import dev.kizuna.partner.mismatch.domain.Remedy;
import dev.kizuna.partner.mismatch.domain.RemedyOutcome;
import dev.kizuna.partner.store.MongoContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoMismatchesIT extends MongoContract<Mismatch> {

    private static final LocalDate DUE = LocalDate.parse("2026-02-20");

    @Override
    protected Mismatch example(String id, String partnerId) {
        var observations = List.of(
                new Observation("work-not-shared", LocalDate.parse("2026-01-03"), "e-1"),
                new Observation("other-duties-added", LocalDate.parse("2026-01-04"), "e-2"));
        var diagnosed = new MismatchEvent.Diagnosed(
                at("a"), partnerId, id, "kp-1", MismatchKind.WILL_WITHOUT_TIME, observations, 3);
        return Mismatch.unheard(id, partnerId).with(diagnosed);
    }

    @Override
    protected Mismatch changed(Mismatch example) {
        String id = example.id();
        String partnerId = example.partnerId();
        return planned(example, "r-1", DUE.plusDays(30))
                .with(new MismatchEvent.RemedyCarriedOut(at("c"), partnerId, id, "r-1", "u-1"))
                .with(new MismatchEvent.RemedyChecked(at("d"), partnerId, id, "r-1", RemedyOutcome.HELPED, null))
                .with(new MismatchEvent.Closed(at("e"), partnerId, id, "kp-1", MismatchOutcome.RESOLVED));
    }

    private static Mismatch planned(Mismatch mismatch, String remedyId, LocalDate checkOn) {
        return mismatch.with(new MismatchEvent.RemedyPlanned(
                at("b-" + remedyId),
                mismatch.partnerId(),
                mismatch.id(),
                new Remedy.Draft(remedyId, "support-unit", "u-1", DUE, checkOn)));
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "DIAGNOSED");
    }

    @Override
    protected Documents<Mismatch> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoMismatches(relay, database, outbox);
    }

    @Test
    void shouldFindWhatIsToBeCheckedByADayAndNothingElse() {
        // given one without remedy, one to be checked early, one late, one that is closed
        Mismatch early = planned(planned(example("b", "p-1"), "r-2", DUE.plusDays(40)), "r-1", DUE.plusDays(20));
        documents().add(example("a", "p-1"), RequestMark.NONE, List.of());
        documents().add(early, RequestMark.NONE, List.of());
        documents().add(planned(example("c", "p-1"), "r-1", DUE.plusDays(21)), RequestMark.NONE, List.of());
        documents().add(changed(example("d", "p-1")), RequestMark.NONE, List.of());

        // when
        var toCheck = documents()
                .select(new Selection(
                        Map.of(), Map.of(), Map.of("checkOn", DUE.plusDays(20).toString()), "", 10));

        // then
        assertThat(toCheck).extracting(Versioned::value).containsExactly(early);
    }
}
