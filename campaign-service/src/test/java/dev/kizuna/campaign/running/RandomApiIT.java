package dev.kizuna.campaign.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.fixture.api.RandomApi;
import dev.kizuna.kit.fixture.api.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No answer to whatever is sent is a fault of the service, and each is as the API's description says. */
class RandomApiIT extends RunningService {

    private static final Samples SAMPLES = new Samples(
            List.of("leads", "deals", "conversions", "costs", "martians"),
            List.of(
                    List.of("occurredAt", "partnerId", "leadId", "campaignId"),
                    List.of("occurredAt", "partnerId", "dealId", "stage"),
                    List.of("occurredAt", "partnerId", "conversionId", "amount", "currency"),
                    List.of("occurredAt", "partnerId", "costId", "kind", "amount", "currency")),
            Map.of("stage", "POC_AGREED", "amount", "1200", "currency", "JPY", "kind", "FEE"),
            List.of(
                    "dev.kizuna.campaign.lead-captured.v1",
                    "dev.kizuna.campaign.deal-stage-reached.v1",
                    "dev.kizuna.campaign.conversion-recorded.v1",
                    "dev.kizuna.campaign.cost-incurred.v1",
                    "dev.kizuna.campaign.imagined.v1"),
            Map.of(
                    "leadId",
                    "",
                    "dealId",
                    "",
                    "conversionId",
                    "",
                    "costId",
                    "",
                    "stage",
                    "PROSPECT",
                    "kind",
                    "MEDIA",
                    "amount",
                    Map.of("amount", "1200", "currency", "JPY")));

    @Test
    void shouldAnswerAsDescribedWhateverIsSent() throws Exception {
        // given
        String campaignId = aRunningCampaign();
        var random = new RandomApi(root(), api.get("/v3/api-docs").json(), SAMPLES);
        random.learn(api.get("/api/campaigns/" + campaignId).json());

        // when
        var outcome = random.send(1_500);

        // then
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.share(200)).isGreaterThan(0.05);
        assertThat(outcome.share(201)).isGreaterThan(0.003);
    }
}
