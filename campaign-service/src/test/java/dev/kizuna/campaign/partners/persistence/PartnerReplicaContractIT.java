package dev.kizuna.campaign.partners.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.campaign.partners.domain.PartnerReplica.News;
import dev.kizuna.campaign.store.StoreContract;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnerReplicaContractIT extends StoreContract {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @SuppressWarnings("NullAway.Init")
    private PartnerReplica replica;

    @BeforeEach
    void start() {
        replica = new MongoPartnerReplica(documents);
    }

    @Test
    void shouldKnowWhoIsListedUntilErased() {
        replica.take(
                List.of(new News.Listed("p-1", TOKYO), new News.Listed("p-2", TOKYO), new News.Listed("p-1", TOKYO)));
        assertThat(replica.known(Set.of("p-1", "p-2", "p-3"))).containsExactlyInAnyOrder("p-1", "p-2");

        replica.take(List.of(new News.Erased("p-1"), new News.Erased("p-9"), new News.Listed("p-2", TOKYO)));

        assertThat(replica.known(Set.of("p-1", "p-2", "p-3"))).containsExactly("p-2");
    }

    @Test
    void shouldBelieveTheLastNewsWhenSeveralComeTogether() {
        replica.take(List.of(new News.Listed("p-1", TOKYO), new News.Erased("p-1")));
        replica.take(List.of(new News.Erased("p-2"), new News.Listed("p-2", TOKYO)));

        assertThat(replica.known(Set.of("p-1", "p-2"))).containsExactly("p-2");
    }

    @Test
    void shouldKnowInWhichZoneAPartnersDaysBegin() {
        replica.take(List.of(new News.Listed("p-1", TOKYO), new News.Listed("p-1", ZoneId.of("Pacific/Apia"))));

        assertThat(replica.zone("p-1")).contains(ZoneId.of("Pacific/Apia"));
        assertThat(replica.zone("p-2")).isEmpty();
    }
}
