package dev.kizuna.partner.agenda.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Agendas;
import dev.kizuna.partner.agenda.domain.Appearance;
import dev.kizuna.partner.agenda.domain.Entry;
import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.agenda.domain.Note;
import dev.kizuna.partner.agenda.domain.OnePager;
import dev.kizuna.partner.agenda.domain.Part;
import dev.kizuna.partner.agenda.domain.RolledUp;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.checkin.domain.Cadence;
import dev.kizuna.partner.store.MongoContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoAgendasIT extends MongoContract<Agenda> {

    private static final Matter MATTER = new Matter(MatterKind.ACTION_ITEM, "ai");

    @Override
    protected Agenda example(String id, String partnerId) {
        return new Agenda(
                id,
                partnerId,
                Cadence.WEEKLY,
                "kp-1",
                List.of(note("n-1", "u-sato"), new Note("n-2", Section.PROGRESS, "won", null, THEN)),
                null);
    }

    @Override
    protected Agenda changed(Agenda example) {
        var late = new Line(Section.ISSUES, MATTER, "overdue", "u-sato", THEN, THEN, true);
        var noted = new Line(
                Section.ISSUES, new Matter(MatterKind.NOTED, "ci-0.n"), "noted", null, THEN, null, false, "slow");
        var done = Line.done(new Matter(MatterKind.SUCCESS_STORY, "story"), "published", null, THEN);
        var page = new OnePager(
                new Part(List.of(), List.of(new Entry(done, Cadence.WEEKLY, List.of())), 0),
                new Part(
                        List.of(note("n-1", "u-sato")),
                        List.of(
                                new Entry(late, Cadence.MONTHLY, List.of(new Appearance("ci-0", Cadence.WEEKLY, THEN))),
                                new Entry(noted, Cadence.WEEKLY, List.of())),
                        3),
                new Part(List.of(), List.of(), 0));
        return new Agenda(
                example.checkInId(),
                example.partnerId(),
                example.cadence(),
                example.keyPersonId(),
                List.of(new Note("n-1", Section.ISSUES, "slow", "u-sato", THEN, THEN)),
                new Agenda.Frozen(THEN, page, List.of(new RolledUp(MATTER, Cadence.MONTHLY))));
    }

    private static Note note(String noteId, String addedBy) {
        return new Note(noteId, Section.ISSUES, "slow", addedBy, THEN);
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("status", "DRAFT");
    }

    @Override
    protected Documents<Agenda> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoAgendas(relay, database, outbox);
    }

    @Test
    void shouldFindTheFrozenPagesOfAPartner() {
        Agendas agendas = (Agendas) documents();
        agendas.add(example("a", "p-1"), RequestMark.NONE, List.of());
        agendas.add(changed(example("b", "p-1")), RequestMark.NONE, List.of());
        agendas.add(changed(example("c", "p-2")), RequestMark.NONE, List.of());
        assertThat(agendas.frozenOf("p-1")).containsExactly(changed(example("b", "p-1")));
    }
}
