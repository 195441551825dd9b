package dev.kizuna.partner.partnership.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import dev.kizuna.partner.partnership.domain.Partners;
import dev.kizuna.partner.store.MongoContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MongoPartnersIT extends MongoContract<Partner> {

    @Override
    protected Partner example(String id, String partnerId) {
        var profile =
                new PartnerProfile("ひかり", "Asia/Tokyo", "JP", "u-sato", "#hikari", "u-mori", "u-exec", "ja", "G1");
        return new Partner(id, PartnerType.RESELLER, "gold", profile, PartnerStage.IDENTIFIED, THEN, THEN, null);
    }

    @Override
    protected Partner changed(Partner example) {
        var profile = new PartnerProfile("Hikari", "Asia/Tokyo", "JP", "u-ito", null, null, null, "en-GB", null);
        return new Partner(
                example.partnerId(),
                PartnerType.RESELLER,
                null,
                profile,
                PartnerStage.PAUSED,
                THEN,
                THEN.plusSeconds(60),
                "budget");
    }

    @Override
    protected Map.Entry<String, String> statusOfExample() {
        return Map.entry("stage", "IDENTIFIED");
    }

    @Override
    protected Documents<Partner> adapter(OutboxRelay relay, MongoDatabase database, OutboxEvents outbox) {
        return new MongoPartners(relay, database, outbox);
    }

    @Test
    void shouldNameTheUnknownWhenAskedWhichIdsNobodyHas() {
        // given
        documents().add(example("a", "a"), RequestMark.NONE, List.of());
        documents().add(example("b", "b"), RequestMark.NONE, List.of());

        // then
        var partners = (Partners) documents();
        assertThat(partners.unknownOf(Set.of("a", "x", "b", "y"))).containsExactlyInAnyOrder("x", "y");
        assertThat(partners.unknownOf(Set.of())).isEmpty();
    }
}
