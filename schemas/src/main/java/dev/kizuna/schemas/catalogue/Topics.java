package dev.kizuna.schemas.catalogue;

import dev.kizuna.event.campaign.*;
import dev.kizuna.event.kpi.*;
import dev.kizuna.event.notification.*;
import dev.kizuna.event.partner.*;
import dev.kizuna.event.sla.ObligationChanged;
import dev.kizuna.schemas.catalogue.Topic.Keeping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** All topics of Kizuna. Topics are created, and the event catalogue is generated, from here and nowhere else. */
public final class Topics {

    static {
        EventClasses.trust();
    }

    public static final String PARTNER_SERVICE = "partner-service";
    public static final String CAMPAIGN_SERVICE = "campaign-service";
    public static final String KPI_SERVICE = "kpi-service";
    public static final String NOTIFICATION_SERVICE = "notification-service";

    /** How many partitions a topic gets where nothing else is set. */
    public static final int DEFAULT_PARTITIONS = 6;

    private static final String BY_PARTNER = "partnerId";
    private static final Keeping FOREVER = new Keeping.Forever();
    private static final Keeping COMPACTED = new Keeping.Compacted(Duration.ZERO);
    private static final Keeping PERSONAL = new Keeping.Compacted(Duration.ofDays(1));
    private static final Keeping TWO_YEARS = new Keeping.For(Duration.ofDays(731));
    private static final Keeping A_QUARTER = new Keeping.For(Duration.ofDays(92));

    public static final Topic PARTNER_DIRECTORY = closed(
            "partner.directory",
            "partnerId/partner or partnerId/person/personId",
            PERSONAL,
            PARTNER_SERVICE,
            PartnerProfile.class,
            PersonProfile.class);

    public static final Topic PARTNER_LIFECYCLE = closed(
            "partner.lifecycle",
            BY_PARTNER,
            FOREVER,
            PARTNER_SERVICE,
            PartnerRegistered.class,
            FitAssessed.class,
            PartnerStageChanged.class,
            PartnerOnboarded.class,
            PartnerPaused.class,
            PartnerReactivated.class,
            PartnerTerminated.class,
            PartnerOwnerChanged.class,
            PartnerTierChanged.class,
            ImprovementPlanBegun.class,
            ImprovementPlanReviewed.class,
            ImprovementPlanEnded.class,
            MarketEntryPlanned.class,
            MarketEntryGatePassed.class,
            MarketEntryConcluded.class);

    public static final Topic PARTNER_KEYPERSON = closed(
            "partner.keyperson",
            BY_PARTNER,
            FOREVER,
            PARTNER_SERVICE,
            KeyPersonNominated.class,
            SignalObserved.class,
            NominationApproved.class,
            NominationRejected.class,
            KeyPersonAppointed.class,
            KeyPersonStoodDown.class,
            RampPlanAgreed.class,
            LoadPhasePlanned.class,
            MismatchDiagnosed.class,
            RemedyPlanned.class,
            NominationConfirmed.class,
            KeyPersonActivated.class,
            CharterAgreed.class,
            SupportMemberJoined.class,
            SupportMemberLeft.class,
            SuccessionPlanned.class,
            RemedyCarriedOut.class,
            RemedyChecked.class,
            MismatchClosed.class,
            PersonalKpiAgreed.class,
            IntermediateSuccessNoted.class,
            LoadPhaseWithdrawn.class,
            ValleyMissed.class);

    public static final Topic PARTNER_ENGAGEMENT = open(
            "partner.engagement",
            FOREVER,
            PARTNER_SERVICE,
            InquiryReceived.class,
            InquiryAnswered.class,
            InquiryReopened.class,
            FeedbackSubmitted.class,
            ActionPlanShared.class,
            FeedbackOutcomeVerified.class,
            CheckInScheduled.class,
            CheckInHeld.class,
            ActionItemAgreed.class,
            ActionItemClosed.class,
            SuccessStoryPublished.class,
            SuccessReplicated.class,
            HandoffRequested.class,
            HandoffCompleted.class,
            PromiseAcknowledged.class,
            PromiseSnoozed.class,
            PromiseHandedOver.class,
            PromisePaused.class,
            PromiseResumed.class,
            InquiryAssigned.class,
            FeedbackClosed.class,
            AgendaFrozen.class,
            CheckInCancelled.class,
            IssueRolledUp.class,
            SuccessStoryDrafted.class,
            SuccessStoryShared.class,
            SuccessStoryReceived.class);

    public static final Topic CAMPAIGN_LIFECYCLE = closed(
            "campaign.lifecycle",
            BY_PARTNER,
            FOREVER,
            CAMPAIGN_SERVICE,
            AgreementSigned.class,
            CampaignPlanned.class,
            CampaignLaunched.class,
            CampaignAdjusted.class,
            CampaignPaused.class,
            CampaignCompleted.class,
            DeliverablePromised.class,
            DeliverableDelivered.class,
            DeliverableWithdrawn.class,
            ParticipantJoined.class,
            ParticipantLeft.class,
            LinkMade.class,
            ReferralCodeIssued.class);

    public static final Topic CAMPAIGN_ACTIVITY = open(
            "campaign.activity",
            FOREVER,
            CAMPAIGN_SERVICE,
            TouchRecorded.class,
            ReachReported.class,
            LeadCaptured.class,
            LeadQualified.class,
            DealStageReached.class,
            ConversionRecorded.class,
            ConversionRefunded.class,
            CostIncurred.class,
            LeadsMerged.class);

    public static final Topic CAMPAIGN_RATES =
            closed("campaign.rates", "currency/day", COMPACTED, CAMPAIGN_SERVICE, ExchangeRateSet.class);

    public static final Topic CAMPAIGN_COMMISSION = closed(
            "campaign.commission",
            BY_PARTNER,
            FOREVER,
            CAMPAIGN_SERVICE,
            CommissionAccrued.class,
            CommissionReversed.class,
            PayoutApproved.class,
            PayoutPaid.class,
            CommissionReleased.class,
            CommissionWithheld.class,
            CommissionCleared.class);

    public static final Topic KPI_SCORECARD =
            closed("kpi.scorecard", "partnerId/scope/id/day", COMPACTED, KPI_SERVICE, ScorecardUpdated.class);

    public static final Topic KPI_MILESTONE =
            closed("kpi.milestone", BY_PARTNER, FOREVER, KPI_SERVICE, MilestoneReached.class, MilestoneMissed.class);

    public static final Topic KPI_ATTRIBUTION =
            closed("kpi.attribution", BY_PARTNER, TWO_YEARS, KPI_SERVICE, ConversionAttributed.class);

    public static final Topic KPI_GAP = closed(
            "kpi.gap",
            BY_PARTNER,
            FOREVER,
            KPI_SERVICE,
            KpiGapDetected.class,
            KpiGapClosed.class,
            PartnerHealthFell.class,
            PartnerHealthRecovered.class);

    public static final Topic SLA_OBLIGATION = closed(
            "sla.obligation", "partnerId/obligationId", COMPACTED, NOTIFICATION_SERVICE, ObligationChanged.class);

    public static final Topic NOTIFICATION_REQUEST =
            closed("notification.request", BY_PARTNER, A_QUARTER, NOTIFICATION_SERVICE, NotificationRequested.class);

    public static final Topic NOTIFICATION_DELIVERY =
            closed("notification.delivery", BY_PARTNER, A_QUARTER, NOTIFICATION_SERVICE, NotificationDelivered.class);

    private static final List<Topic> ALL = List.of(
            PARTNER_DIRECTORY,
            PARTNER_LIFECYCLE,
            PARTNER_KEYPERSON,
            PARTNER_ENGAGEMENT,
            CAMPAIGN_LIFECYCLE,
            CAMPAIGN_ACTIVITY,
            CAMPAIGN_RATES,
            CAMPAIGN_COMMISSION,
            KPI_SCORECARD,
            KPI_MILESTONE,
            KPI_ATTRIBUTION,
            KPI_GAP,
            SLA_OBLIGATION,
            NOTIFICATION_REQUEST,
            NOTIFICATION_DELIVERY);

    private static final Map<String, Topic> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Topic::name, Function.identity()));

    private static final Map<Class<?>, Topic> BY_JAVA_TYPE = ALL.stream()
            .flatMap(topic -> topic.eventTypes().stream().map(type -> Map.entry(type.javaType(), topic)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<Class<?>, EventType> TYPES = ALL.stream()
            .flatMap(topic -> topic.eventTypes().stream())
            .collect(Collectors.toUnmodifiableMap(EventType::javaType, Function.identity()));

    private static final Map<String, EventType> BY_CE_TYPE =
            TYPES.values().stream().collect(Collectors.toUnmodifiableMap(EventType::ceType, Function.identity()));

    private Topics() {}

    /** All topics, in the order of the design's table; dead-letter topics are not listed. */
    public static List<Topic> all() {
        return ALL;
    }

    /** The topic of this name, if the catalogue has it. */
    public static Optional<Topic> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The topic that events of this class go to.
     *
     * @throws IllegalArgumentException when no topic takes it
     */
    public static Topic of(Class<? extends SpecificRecord> javaType) {
        Topic topic = BY_JAVA_TYPE.get(javaType);
        if (topic == null) {
            throw new IllegalArgumentException(javaType.getName() + " is on no topic of the catalogue");
        }
        return topic;
    }

    /**
     * The event type of this class.
     *
     * @throws IllegalArgumentException when the class is no event of the catalogue
     */
    public static EventType typeOf(Class<? extends SpecificRecord> javaType) {
        EventType type = TYPES.get(javaType);
        if (type == null) {
            throw new IllegalArgumentException(javaType.getName() + " is on no topic of the catalogue");
        }
        return type;
    }

    /** The event type with this CloudEvents type, if there is one on any topic. */
    public static Optional<EventType> typeNamed(String ceType) {
        return Optional.ofNullable(BY_CE_TYPE.get(ceType));
    }

    @SafeVarargs
    private static Topic closed(
            String name, String key, Keeping keeping, String owner, Class<? extends SpecificRecord>... types) {
        return new Topic(name, key, Stream.of(types).map(EventType::of).toList(), keeping, owner, false);
    }

    @SafeVarargs
    private static Topic open(String name, Keeping keeping, String owner, Class<? extends SpecificRecord>... types) {
        return new Topic(name, BY_PARTNER, Stream.of(types).map(EventType::of).toList(), keeping, owner, true);
    }
}
