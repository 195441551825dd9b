package dev.kizuna.campaign.referralcode.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.aggregate.domain.Keeping;
import dev.kizuna.campaign.aggregate.domain.Stamp;
import dev.kizuna.campaign.link.domain.Code;
import dev.kizuna.campaign.referralcode.domain.ReferralCode;
import dev.kizuna.campaign.referralcode.domain.ReferralCodeIssued;
import dev.kizuna.campaign.referralcode.domain.ReferralCodes;
import dev.kizuna.campaign.referralcode.messaging.ReferralCodeEvents;
import dev.kizuna.campaign.store.KeepingContract;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.outbox.Aggregates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralCodesContractIT extends KeepingContract<ReferralCode, ReferralCodeIssued> {

    private static final Instant NOON = Instant.parse("2026-04-01T03:00:00.123Z");
    private static final LocalDate DAY = LocalDate.parse("2026-04-01");

    @SuppressWarnings("NullAway.Init")
    private ReferralCodes codes;

    @Test
    void shouldListByPartnerAndCampaignInTheOrderOfCodes() {
        for (ReferralCode code : List.of(
                new ReferralCode(new Code("bbb"), "p-1", "c-1", null, null, true, NOON),
                new ReferralCode(new Code("aaa"), "p-1", null, null, null, true, NOON),
                new ReferralCode(new Code("ccc"), "p-2", "c-1", null, null, true, NOON))) {
            codes.add(code, Creation.of(null, "", code), List.of());
        }

        assertThat(codes.list("p-1", null, "", 10))
                .extracting(kept -> kept.value().code().text())
                .containsExactly("aaa", "bbb");
        assertThat(codes.list(null, "c-1", "", 1))
                .extracting(kept -> kept.value().code().text())
                .containsExactly("bbb");
    }

    @Override
    protected Keeping<ReferralCode, ReferralCodeIssued> keeping(Aggregates aggregates) {
        codes = new MongoReferralCodes(aggregates, new ReferralCodeEvents(ENCODER)::encode);
        return codes;
    }

    @Override
    protected ReferralCode full() {
        return new ReferralCode(new Code(id()), "p-1", "c-1", DAY, DAY.plusDays(30), false, NOON);
    }

    @Override
    protected ReferralCode bare() {
        return new ReferralCode(new Code(id()), "p-1", null, null, null, true, NOON);
    }

    @Override
    protected String id() {
        return "k7m2q9x4w3tz";
    }

    @Override
    protected ReferralCodeIssued event(String eventId) {
        return new ReferralCodeIssued(new Stamp(eventId, NOON), full());
    }
}
