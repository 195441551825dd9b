package dev.kizuna.campaign.activity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Lead.Capture;
import dev.kizuna.campaign.activity.domain.Lead.Captured;
import dev.kizuna.campaign.activity.domain.Lead.Judged;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.Links;
import dev.kizuna.campaign.activity.domain.Qualification;
import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.store.StoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeadsContractIT extends StoreContract {

    private static final Source SOURCE = new Source("e-1", Instant.parse("2026-04-01T03:00:00.123Z"));
    private static final Lead FULL = new Lead(
            "l-1",
            "p-1",
            new Captured(SOURCE, SOURCE.at(), new Capture("c-1", "person-1", "journey-1", "code-1")),
            new Judged(SOURCE, Qualification.SQL));

    @SuppressWarnings("NullAway.Init")
    private Leads leads;

    @BeforeEach
    void start() {
        leads = new MongoLeads(documents);
    }

    @Test
    void shouldFindWhatWasSavedWithAllThatIsInIt() {
        Lead bare = Lead.unknown("l-2", "p-1");

        assertThat(leads.saveAll(List.of(new Kept<>(FULL, 0), new Kept<>(bare, 0))))
                .isTrue();

        assertThat(leads.findAll(Set.of("l-1", "l-2", "l-3")))
                .isEqualTo(Map.of("l-1", new Kept<>(FULL, 1), "l-2", new Kept<>(bare, 1)));
        assertThat(leads.find("l-1")).contains(FULL);
        assertThat(leads.find("l-3")).isEmpty();
    }

    @Test
    void shouldSaveTheOthersWhenSomebodyWasFasterWithSome() {
        leads.saveAll(List.of(new Kept<>(lead("l-1", "c-1"), 0), new Kept<>(lead("l-2", "c-1"), 0)));
        leads.saveAll(List.of(new Kept<>(lead("l-1", "c-2"), 1)));

        assertThat(leads.saveAll(List.of(
                        new Kept<>(lead("l-1", "c-3"), 1),
                        new Kept<>(lead("l-2", "c-3"), 1),
                        new Kept<>(lead("l-2", "c-4"), 0),
                        new Kept<>(lead("l-3", "c-3"), 0))))
                .isFalse();

        assertThat(leads.findAll(Set.of("l-1", "l-2", "l-3")))
                .isEqualTo(Map.of(
                        "l-1", new Kept<>(lead("l-1", "c-2"), 2),
                        "l-2", new Kept<>(lead("l-2", "c-3"), 2),
                        "l-3", new Kept<>(lead("l-3", "c-3"), 1)));
    }

    @Test
    void shouldNoticeWhenSomebodyWasFasterWithAChangeAlone() {
        leads.saveAll(List.of(new Kept<>(lead("l-1", "c-1"), 0)));
        leads.saveAll(List.of(new Kept<>(lead("l-1", "c-2"), 1)));

        assertThat(leads.saveAll(List.of(new Kept<>(lead("l-1", "c-3"), 1)))).isFalse();
    }

    @Test
    void shouldListByPartnerAndCampaignInTheOrderOfIds() {
        leads.saveAll(List.of(
                new Kept<>(lead("l-3", "c-1"), 0),
                new Kept<>(lead("l-1", "c-1"), 0),
                new Kept<>(lead("l-2", null), 0),
                new Kept<>(Lead.unknown("l-4", "p-2"), 0)));

        assertThat(leads.list("p-1", null, "", 10)).extracting(Lead::id).containsExactly("l-1", "l-2", "l-3");
        assertThat(leads.list("p-1", "c-1", "l-1", 10)).extracting(Lead::id).containsExactly("l-3");
        assertThat(leads.list(null, null, "", 2)).extracting(Lead::id).containsExactly("l-1", "l-2");
    }

    @Test
    void shouldFindThoseOfAContactAndKeepWhatTheyAreOneWith() {
        var capture = new Capture("c-1", null, null, null, "contact-7");
        var linked = new Lead(
                "l-1",
                "p-1",
                new Captured(SOURCE, SOURCE.at(), capture),
                null,
                new Links(Set.of("l-3", "l-2"), Set.of("l-4"), "l-3"));
        var other = new Lead(
                "l-5",
                "p-1",
                new Captured(SOURCE, SOURCE.at(), new Capture(null, null, null, null, "contact-7")),
                null);
        leads.saveAll(List.of(new Kept<>(linked, 0), new Kept<>(other, 0), new Kept<>(lead("l-6", "c-1"), 0)));

        assertThat(leads.ofContacts(Set.of("p-1/contact-7/c-1", "p-1/nobody/"))).containsExactly(new Kept<>(linked, 1));
        assertThat(leads.find("l-5")).contains(other);
    }

    private static Lead lead(String id, @Nullable String campaignId) {
        return new Lead(id, "p-1", new Captured(SOURCE, SOURCE.at(), new Capture(campaignId, null, null, null)), null);
    }
}
