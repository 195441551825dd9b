package dev.kizuna.kpi.scorecard.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kpi.ramp.domain.Metric;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.FunnelFact;
import dev.kizuna.kpi.scorecard.domain.Measure;
import dev.kizuna.kpi.scorecard.domain.MoneyFact;
import dev.kizuna.kpi.scorecard.domain.PromiseOutcome;
import dev.kizuna.kpi.scorecard.domain.Sum;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** State holds positions in enums; a new constant goes to the end, here too. */
class StoredPositionsTest {

    @Test
    void shouldStayInPlaceWhenConstantsAreAdded() {
        assertThat(names(Counter.values()))
                .isEqualTo("[REACH, IMPRESSIONS, ENGAGEMENTS, TOUCHES, LEADS, MQL, PROSPECTS, PROPOSED, POCS,"
                        + " APPROVALS, WON, LOST, CONVERSIONS, REFUNDS, INQUIRIES, INQUIRIES_ANSWERED,"
                        + " ANSWERED_WITHIN_24_HOURS, INQUIRIES_REOPENED, FEEDBACK, FEEDBACK_PLANNED, CHECK_INS,"
                        + " INTERMEDIATE_SUCCESSES]");
        assertThat(names(Sum.values()))
                .isEqualTo("[REVENUE, REFUNDS, COST_FEE, COST_MEDIA, COST_LABOUR, COST_COMMISSION]");
        assertThat(names(Measure.values())).isEqualTo("[LEAD_TIME, TIME_TO_ANSWER]");
        assertThat(names(Metric.values())).isEqualTo("[PROSPECTS, POCS, ORDERS, PROPOSALS, APPROVALS]");
        assertThat(names(FunnelFact.Stage.values()))
                .isEqualTo("[PROSPECT, PROPOSED, POC_AGREED, APPROVAL_STARTED, WON, LOST]");
        assertThat(names(PromiseOutcome.values())).isEqualTo("[KEPT, LATE, BROKEN, OPEN]");
        assertThat(names(MoneyFact.CostKind.values())).isEqualTo("[FEE, MEDIA, LABOUR]");
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.toString(constants);
    }
}
