package dev.kizuna.partner.succession.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.store.MongoContract;
import dev.kizuna.partner.succession.domain.Succession;
import dev.kizuna.partner.succession.domain.SuccessionPlanned;
import dev.kizuna.partner.succession.domain.Successions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MongoSuccessionsIT extends MongoContract<Succession> {

    @Override
    protected Succession example(String id, String partnerId) {
        return new Succession(id, partnerId, History.none())
                .with(new SuccessionPlanned(at("e-first"), partnerId, id, "kp-mori", LocalDate.parse("2026-03-31")));
    }

    @Override
    protected Succession changed(Succession example) {
        return new Succession(example.id(), example.partnerId(), History.none());
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "PLANNED");
    }

    @Override
    protected Documents<Succession> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoSuccessions(relay, database, outbox);
    }

    @Test
    void shouldGiveThePlansOfSomeAlsoWithoutALastDay() {
        // given
        var successions = (Successions) documents();
        var open = new Succession("b", "p-1", History.none())
                .with(new SuccessionPlanned(at("e-open"), "p-1", "b", "kp-ueda", null));
        List.of(example("a", "p-1"), open, example("c", "p-1"))
                .forEach(each -> successions.add(each, RequestMark.NONE, List.of()));

        // then
        assertThat(successions.among(Set.of("b", "c", "nobody"))).containsExactly(open, example("c", "p-1"));
        assertThat(successions.among(Set.of())).isEmpty();
    }
}
