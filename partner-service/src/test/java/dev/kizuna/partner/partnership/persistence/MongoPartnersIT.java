package dev.kizuna.partner.partnership.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.kizuna.kit.outbox.OutboxRelay;
import dev.kizuna.partner.aggregate.application.OutboxEvents;
import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.RequestMark;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.partnership.domain.Agreement;
import dev.kizuna.partner.partnership.domain.Agreements;
import dev.kizuna.partner.partnership.domain.ImprovementOutcome;
import dev.kizuna.partner.partnership.domain.ImprovementPlan;
import dev.kizuna.partner.partnership.domain.Improvements;
import dev.kizuna.partner.partnership.domain.Lesson;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.PartnerProfile;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import dev.kizuna.partner.partnership.domain.Partners;
import dev.kizuna.partner.partnership.domain.StagePath;
import dev.kizuna.partner.partnership.domain.StageVisit;
import dev.kizuna.partner.store.MongoContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoPartnersIT extends MongoContract<Partner> {

    @Override
    protected Partner example(String id, String partnerId) {
        var profile =
                new PartnerProfile("ひかり", "Asia/Tokyo", "JP", "u-sato", "#hikari", "u-mori", "u-exec", "ja", "G1");
        return new Partner(
                id,
                PartnerType.RESELLER,
                "gold",
                profile,
                new StagePath(List.of(new StageVisit(PartnerStage.IDENTIFIED, THEN, null))),
                Agreements.NONE,
                Improvements.NONE,
                List.of());
    }

    @Override
    protected Partner changed(Partner example) {
        var profile = new PartnerProfile("Hikari", "Asia/Tokyo", "JP", "u-ito", null, null, null, "en-GB", null);
        var agreement = new Agreement("agr", 2, THEN, LocalDate.of(2026, 1, 5), LocalDate.of(2027, 1, 4));
        var running = new ImprovementPlan(
                "plan-2", "u-ito", "kp", List.of("talk weekly"), THEN, THEN.plusSeconds(90), List.of(), null);
        var failed = new ImprovementPlan(
                "plan-1",
                "u-ito",
                "kp",
                List.of("first order", "answer mails"),
                THEN,
                THEN.plusSeconds(60),
                List.of(new ImprovementPlan.Review(THEN, "u-ito", false, "nobody came")),
                new ImprovementPlan.End(THEN.plusSeconds(60), ImprovementOutcome.FAILED));
        return new Partner(
                example.partnerId(),
                PartnerType.RESELLER,
                null,
                profile,
                new StagePath(List.of(
                        new StageVisit(PartnerStage.IDENTIFIED, THEN, null),
                        new StageVisit(PartnerStage.PAUSED, THEN.plusSeconds(60), "budget"))),
                new Agreements(List.of(agreement, new Agreement("b", 1, THEN, LocalDate.of(2026, 1, 5), null))),
                new Improvements(List.of(failed, running)),
                List.of(new Lesson(THEN, "ask legal first", null), new Lesson(THEN, "call, do not mail", "plan-1")));
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
        assertThat(partners.among(Set.of("x", "b"))).containsExactly(example("b", "b"));
        assertThat(partners.among(Set.of())).isEmpty();
    }

    @Test
    void shouldReadADocumentOfTheFirstEditionWhenItKeptOnlyThePresentStage() {
        // given
        var database = store.newDatabase();
        var first = Document.parse("""
                {"_id": "old", "version": 7, "state": {"partnerId": "old", "type": "MEDIA", "stage": "PAUSED",
                 "stageReason": "budget", "name": "Old", "timeZone": "Asia/Tokyo", "calendarId": "JP",
                 "ownerId": "u-sato", "locale": "ja"}}
                """);
        first.put("version", 7L);
        first.get("state", Document.class)
                .append("registeredAt", Date.from(THEN))
                .append("stageSince", Date.from(THEN.plusSeconds(60)));
        database.getCollection("partners").insertOne(first);

        // when
        var relay = new OutboxRelay(_ -> {}, Clock.systemUTC(), "contract", new SimpleMeterRegistry());
        var found = adapter(relay, database, _ -> {
                    throw new AssertionError("nothing is told");
                })
                .find("old")
                .orElseThrow();

        // then
        assertThat(found.version()).isEqualTo(7);
        assertThat(found.value().path())
                .isEqualTo(new StagePath(List.of(
                        new StageVisit(PartnerStage.IDENTIFIED, THEN, null),
                        new StageVisit(PartnerStage.PAUSED, THEN.plusSeconds(60), "budget"))));
        assertThat(found.value().lessons()).isEmpty();
    }

    @Test
    void shouldFindAPartnerByAPieceOfItsNameWhateverTheWidthOfItsLetters() {
        // given
        documents().add(example("a", "a"), RequestMark.NONE, List.of());
        documents().add(changed(example("b", "b")), RequestMark.NONE, List.of());

        // then
        assertThat(documents().select(new Selection(Map.of(), Map.of("search", Partner.searchable("ＨＩＫＡ")), "", 10)))
                .extracting(found -> found.value().partnerId())
                .containsExactly("b");
    }
}
