package dev.kizuna.partner.agenda.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.event.partner.AgendaFrozen;
import dev.kizuna.event.partner.IssueRolledUp;
import dev.kizuna.partner.agenda.domain.AgendaEvent;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.agenda.domain.RolledUp;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgendaTranslationTest {

    private static final Occurrence THEN = new Occurrence("e", Instant.parse("2026-01-05T09:00:00.123Z"));

    @Test
    void shouldSayHowMuchIsOnThePageAndNothingOfWhatItSays() {
        var event = new AgendaEvent.Frozen(THEN, "p", "ci", Cadence.QUARTERLY, "kp", 1, 2, 3);
        assertThat(AgendaTranslation.toAvro(event))
                .isEqualTo(new AgendaFrozen(
                        "e", THEN.at(), "p", "ci", dev.kizuna.event.partner.Cadence.QUARTERLY, "kp", 1, 2, 3));
    }

    @Test
    void shouldSayWhatWentUpFromWhereToWhere() {
        var step = new RolledUp(new Matter(MatterKind.ACTION_ITEM, "ai"), Cadence.MONTHLY);
        assertThat(AgendaTranslation.toAvro(new AgendaEvent.IssueRolledUp(THEN, "p", "ci", step)))
                .isEqualTo(new IssueRolledUp(
                        "e",
                        THEN.at(),
                        "p",
                        "action-item-ai",
                        "action-item",
                        "ai",
                        "ci",
                        dev.kizuna.event.partner.Cadence.MONTHLY));
    }
}
