package dev.kizuna.kpi.attribution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kpi.attribution.application.ReadingCredits;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.attribution.web.AttributionResponse.Line;
import dev.kizuna.kpi.fixture.SettableClock;
import dev.kizuna.kpi.roster.domain.KnownMembers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionControllerTest {

    private static final Instant SOLD = Instant.parse("2026-05-11T12:00:00Z");

    private final List<Credit> credits = new ArrayList<>();
    private final AttributionController controller = new AttributionController(new ReadingCredits(
            new OneSale(),
            new KnownMembers(),
            ZoneId.of("Asia/Tokyo"),
            new SettableClock(Instant.parse("2026-05-31T18:00:00Z"))));

    @Test
    void shouldGiveEveryLineOnceOverAllPages() {
        // given
        for (int campaign = 0; campaign < 7; campaign++) {
            credit(Model.LINEAR, campaign == 0 ? null : "c" + campaign);
            credit(Model.TIME_DECAY, "c" + campaign);
        }

        // when
        List<String> lines = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            AttributionResponse page = controller.attribution(null, "p1", null, null, null, null, 4, cursor);
            assertThat(page.influenced().conversions()).isEqualTo(1);
            page.models()
                    .forEach(model -> model.lines().stream()
                            .map(Line::campaignId)
                            .forEach(campaign -> lines.add(model.model() + " " + campaign)));
            cursor = page.nextCursor();
            pages++;
        } while (cursor != null);

        // then
        assertThat(pages).isEqualTo(4);
        assertThat(lines).hasSize(14).doesNotHaveDuplicates().startsWith("linear null", "linear c1");
    }

    @Test
    void shouldGiveAllLinesAsATableThatASpreadsheetCanOpenSafely() {
        // given
        credit(Model.LAST, "=1+1");

        // when
        String table = controller.table(null, "p1", null, "last", null, null).getBody();

        // then
        assertThat(table).isEqualToIgnoringNewLines("""
                        model,partnerId,campaignId,channel,linkId,conversions,amount,currency,from,to,revision,asOf
                        last,p1,'=1+1,link,,1,1.50,JPY,2026-03-04,2026-06-01,3,
                        """);
    }

    @Test
    void shouldRefuseACursorAndALimitThatCannotBe() {
        assertThatThrownBy(() -> controller.attribution(null, "p1", null, null, null, null, 0, null))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> controller.attribution(null, "p1", null, null, null, null, null, "%%%"))
                .isInstanceOf(ProblemException.class);
    }

    private void credit(Model model, @Nullable String campaignId) {
        credits.add(new Credit(model, "p1", "t" + credits.size(), campaignId, null, "link", new BigDecimal("1.50")));
    }

    private final class OneSale implements Attributions {

        @Override
        public void store(Collection<Attributed> attributed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Attributed> find(Scope scope, String id, LocalDate from, LocalDate to) {
            return List.of(new Attributed("p1", "v1", SOLD, "JPY", 3, credits));
        }
    }
}
