package dev.kizuna.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.kit.fixture.api.RandomApi;
import dev.kizuna.kit.fixture.api.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No answer to whatever is sent is a fault of the service, and each is as the API's description says. */
class RandomApiIT extends PartnerServiceStack {

    private static final Samples SAMPLES = new Samples(
            List.of("partners", "key-persons", "inquiries", "feedback", "martians"),
            List.of(
                    List.of("partnerId", "name", "type", "timeZone", "calendarId", "ownerId"),
                    List.of("partnerId", "keyPersonId", "displayName"),
                    List.of("occurredAt", "partnerId", "inquiryId", "channel"),
                    List.of("occurredAt", "partnerId", "feedbackId", "category")),
            Map.of("type", "reseller", "timeZone", "Asia/Tokyo"),
            List.of(
                    "dev.kizuna.partner.inquiry-received.v1",
                    "dev.kizuna.partner.feedback-submitted.v1",
                    "dev.kizuna.partner.check-in-held.v1",
                    "dev.kizuna.partner.imagined.v1"),
            Map.of("inquiryId", "", "channel", "email", "feedbackId", "", "category", "pricing"));

    @Test
    void shouldAnswerAsDescribedWhateverIsSent() throws Exception {
        // given
        var random = new RandomApi(
                "http://127.0.0.1:" + port, api.get("/v3/api-docs").json(), SAMPLES);
        for (int i = 0; i < 5; i++) {
            random.learn(api.get("/api/partners/" + aPartner()).json());
        }

        // when
        var outcome = random.send(2_000);

        // then
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.share(200)).isGreaterThan(0.05);
        assertThat(outcome.share(201)).isGreaterThan(0.01);
    }
}
