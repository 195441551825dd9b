package dev.kizuna.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.kizuna.event.Money;
import dev.kizuna.event.partner.InquiryReceived;
import dev.kizuna.event.sla.ObligationChanged;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.internals.Topic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    /** The table of the design, line by line: topic, owner, how it is kept, events. */
    private static final String DESIGN = """
            partner.directory       partner-service      compact PartnerProfile PersonProfile
            partner.lifecycle       partner-service      delete  PartnerRegistered FitAssessed PartnerStageChanged PartnerOnboarded PartnerPaused PartnerReactivated PartnerTerminated PartnerOwnerChanged PartnerTierChanged ImprovementPlanBegun ImprovementPlanReviewed ImprovementPlanEnded MarketEntryPlanned MarketEntryGatePassed MarketEntryConcluded
            partner.keyperson       partner-service      delete  KeyPersonNominated SignalObserved NominationApproved NominationRejected KeyPersonAppointed KeyPersonStoodDown RampPlanAgreed LoadPhasePlanned MismatchDiagnosed RemedyPlanned NominationConfirmed KeyPersonActivated CharterAgreed SupportMemberJoined SupportMemberLeft SuccessionPlanned RemedyCarriedOut RemedyChecked MismatchClosed PersonalKpiAgreed IntermediateSuccessNoted LoadPhaseWithdrawn ValleyMissed
            partner.engagement      partner-service      delete  InquiryReceived InquiryAnswered InquiryReopened FeedbackSubmitted ActionPlanShared FeedbackOutcomeVerified CheckInScheduled CheckInHeld ActionItemAgreed ActionItemClosed SuccessStoryPublished SuccessReplicated HandoffRequested HandoffCompleted PromiseAcknowledged PromiseSnoozed PromiseHandedOver PromisePaused PromiseResumed InquiryAssigned FeedbackClosed AgendaFrozen CheckInCancelled IssueRolledUp SuccessStoryDrafted SuccessStoryShared SuccessStoryReceived
            campaign.lifecycle      campaign-service     delete  AgreementSigned CampaignPlanned CampaignLaunched CampaignAdjusted CampaignPaused CampaignCompleted DeliverablePromised DeliverableDelivered DeliverableWithdrawn ParticipantJoined ParticipantLeft LinkMade ReferralCodeIssued
            campaign.activity       campaign-service     delete  TouchRecorded ReachReported LeadCaptured LeadQualified DealStageReached ConversionRecorded ConversionRefunded CostIncurred LeadsMerged
            campaign.rates          campaign-service     compact ExchangeRateSet
            campaign.commission     campaign-service     delete  CommissionAccrued CommissionReversed PayoutApproved PayoutPaid CommissionReleased CommissionWithheld CommissionCleared
            kpi.scorecard           kpi-service          compact ScorecardUpdated
            kpi.milestone           kpi-service          delete  MilestoneReached MilestoneMissed
            kpi.attribution         kpi-service          delete  ConversionAttributed
            kpi.gap                 kpi-service          delete  KpiGapDetected KpiGapClosed PartnerHealthFell PartnerHealthRecovered
            sla.obligation          notification-service compact ObligationChanged
            notification.request    notification-service delete  NotificationRequested
            notification.delivery   notification-service delete  NotificationDelivered
            """;

    @Test
    void shouldHaveEveryEventOfTheDesignOnItsTopicWhenComparedWithItsTable() {
        List<List<String>> expected =
                DESIGN.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();

        List<List<String>> actual = Topics.all().stream()
                .map(topic -> {
                    var line = new ArrayList<>(List.of(
                            topic.name(), topic.owner(), topic.configuration().get("cleanup.policy")));
                    topic.eventTypes().forEach(type -> line.add(type.name()));
                    return List.copyOf(line);
                })
                .toList();

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void shouldHaveEveryGeneratedEventInTheCatalogueWhenItBeginsWithAnEventId() throws Exception {
        Set<String> generated = generatedEvents();

        Set<String> catalogued = Topics.all().stream()
                .flatMap(topic -> topic.eventTypes().stream())
                .map(type -> type.javaType().getName())
                .collect(Collectors.toSet());

        assertThat(catalogued).isEqualTo(generated).hasSizeGreaterThan(50);
    }

    @Test
    void shouldLetOthersWriteOnlyEngagementAndActivityWhenAskedWhoMay() {
        assertThat(Topics.all().stream().filter(dev.kizuna.schemas.catalogue.Topic::openToOthers))
                .containsExactly(Topics.PARTNER_ENGAGEMENT, Topics.CAMPAIGN_ACTIVITY);
    }

    @Test
    void shouldHaveNamesThatKafkaTakesWhenTopicsAndDeadLettersAreCreated() {
        for (var topic : Topics.all()) {
            Topic.validate(topic.name());
            Topic.validate(topic.deadLetters());
            assertThat(topic.deadLetters()).isEqualTo(topic.name() + "-dlt");
        }
    }

    @Test
    void shouldFindTopicAndTypeWhenGivenAClassOrAName() {
        EventType type = Topics.typeOf(InquiryReceived.class);

        assertThat(Topics.of(InquiryReceived.class)).isSameAs(Topics.PARTNER_ENGAGEMENT);
        assertThat(Topics.named("partner.engagement")).containsSame(Topics.PARTNER_ENGAGEMENT);
        assertThat(Topics.typeNamed("dev.kizuna.partner.inquiry-received.v1")).containsSame(type);
        assertThat(Topics.PARTNER_ENGAGEMENT.eventType(type.ceType())).containsSame(type);
    }

    @Test
    void shouldFindNothingWhenTheNameIsUnknownOrOfAnotherTopic() {
        String elsewhere = Topics.typeOf(ObligationChanged.class).ceType();

        assertThat(Topics.named("partner.gossip")).isEmpty();
        assertThat(Topics.typeNamed("dev.kizuna.partner.gossip-heard.v1")).isEmpty();
        assertThat(Topics.PARTNER_ENGAGEMENT.eventType(elsewhere)).isEmpty();
    }

    @Test
    void shouldRefuseWhenAClassIsNoEvent() {
        assertThatThrownBy(() -> Topics.of(Money.class))
                .hasMessage("dev.kizuna.event.Money is on no topic of the catalogue");
        assertThatThrownBy(() -> Topics.typeOf(Money.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldKeepEachTopicAsItIsMeantToBeWhenConfigured() {
        assertThat(Topics.SLA_OBLIGATION.configuration())
                .containsOnly(entry("cleanup.policy", "compact"), entry("delete.retention.ms", "604800000"));
        assertThat(Topics.PARTNER_DIRECTORY.configuration()).containsEntry("max.compaction.lag.ms", "86400000");
        assertThat(Topics.PARTNER_DIRECTORY.deadLetterConfiguration()).containsEntry("retention.ms", "604800000");
        assertThat(Topics.PARTNER_ENGAGEMENT.deadLetterConfiguration()).containsEntry("retention.ms", "7948800000");
        assertThat(Topics.PARTNER_ENGAGEMENT.configuration()).containsEntry("retention.ms", "-1");
        assertThat(Topics.CAMPAIGN_ACTIVITY.configuration()).containsEntry("retention.ms", "-1");
        assertThat(Topics.KPI_ATTRIBUTION.configuration()).containsEntry("retention.ms", "63158400000");
        assertThat(Topics.NOTIFICATION_REQUEST.configuration()).containsEntry("retention.ms", "7948800000");
    }

    private static Set<String> generatedEvents() throws URISyntaxException, IOException {
        Path classes = Path.of(InquiryReceived.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(classes.resolve("dev/kizuna/event"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .filter(TopicsTest::isEvent)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isEvent(String className) {
        try {
            Class<?> type = Class.forName(className);
            Schema schema = SpecificData.get().getSchema(type);
            return schema.getType() == Schema.Type.RECORD
                    && schema.getFields().getFirst().name().equals("eventId");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
