package dev.kizuna.partner.fit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.fit.domain.Assessment;
import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.FitEvent;
import dev.kizuna.partner.fit.domain.Fits;
import dev.kizuna.partner.fit.domain.Judgement;
import dev.kizuna.partner.fit.domain.RaisedFlag;
import dev.kizuna.partner.fit.domain.Verdict;
import dev.kizuna.partner.store.MongoContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoFitsIT extends MongoContract<Fit> {

    private static Fit with(Fit fit, String eventId, int score, boolean passed) {
        var assessment = new Assessment(
                "assessment-" + eventId,
                3,
                List.of(
                        new Judgement("brand-fit", 70, List.of("its magazine", "its shop")),
                        new Judgement("reach", 5, List.of("200 readers"))),
                List.of(new RaisedFlag("slow-answers", List.of("two weeks in May"))),
                passed ? "u-sato" : null,
                new Verdict(score, passed, List.of("brand-fit 70 at 20%")));
        return fit.with(new FitEvent.Assessed(at(eventId), fit.partnerId(), assessment));
    }

    @Override
    protected Fit example(String id, String partnerId) {
        return with(Fit.unjudged(id), "a", 64, true);
    }

    @Override
    protected Fit changed(Fit example) {
        return with(example, "b", 40, false);
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "PASSED");
    }

    @Override
    protected Documents<Fit> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoFits(relay, database, outbox);
    }

    @Test
    void shouldPutThoseWhoPassedFirstAndReadOnWhereAPieceEnded() {
        // given
        var fits = (Fits) documents();
        var best = with(Fit.unjudged("c"), "a", 90, true);
        var fair = with(Fit.unjudged("b"), "a", 61, true);
        var same = with(Fit.unjudged("d"), "a", 61, true);
        var blocked = with(Fit.unjudged("a"), "a", 95, false);
        List.of(fair, blocked, best, same).forEach(fit -> fits.add(fit, RequestMark.NONE, List.of()));

        // then
        assertThat(fits.ranked("", 3)).containsExactly(best, fair, same);
        assertThat(fits.ranked(Fits.rank(fair), 3)).containsExactly(same, blocked);
        assertThat(fits.all()).containsExactly(blocked, fair, best, same);
    }
}
