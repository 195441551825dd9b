package dev.kizuna.campaign.commission.messaging;

import dev.kizuna.campaign.activity.domain.Source;
import dev.kizuna.campaign.aggregate.domain.Money;
import dev.kizuna.campaign.campaign.domain.Campaigns;
import dev.kizuna.campaign.commission.application.Commissioning;
import dev.kizuna.campaign.commission.application.News;
import dev.kizuna.campaign.commission.domain.Conversion;
import dev.kizuna.campaign.commission.domain.Credit;
import dev.kizuna.campaign.commission.domain.Refund;
import dev.kizuna.campaign.commission.domain.Standings;
import dev.kizuna.campaign.partners.domain.PartnerReplica;
import dev.kizuna.event.campaign.AgreementSigned;
import dev.kizuna.event.campaign.CommissionReversed;
import dev.kizuna.event.campaign.ConversionRecorded;
import dev.kizuna.event.campaign.ConversionRefunded;
import dev.kizuna.event.campaign.ExchangeRateSet;
import dev.kizuna.event.campaign.LeadCaptured;
import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.event.partner.PartnerOnboarded;
import dev.kizuna.event.partner.PartnerPaused;
import dev.kizuna.event.partner.PartnerReactivated;
import dev.kizuna.event.partner.PartnerStageChanged;
import dev.kizuna.event.partner.PartnerTerminated;
import dev.kizuna.kit.kafka.EventHandler;
import dev.kizuna.kit.kafka.ReceivedEvent;
import dev.kizuna.schemas.record.EventFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Finds in events what may change a commission. */
public final class CommissionNews implements EventHandler {

    private static final String REJECTED = "rejected";

    private final Commissioning commissioning;
    private final PartnerReplica partners;
    private final Campaigns campaigns;

    public CommissionNews(Commissioning commissioning, PartnerReplica partners, Campaigns campaigns) {
        this.commissioning = commissioning;
        this.partners = partners;
        this.campaigns = campaigns;
    }

    @Override
    public void handle(List<ReceivedEvent> events) {
        List<News> news =
                events.stream().flatMap(received -> news(received.event())).toList();
        if (!news.isEmpty()) {
            commissioning.take(news);
        }
        if (events.stream().anyMatch(received -> received.event() instanceof ExchangeRateSet)) {
            commissioning.takeRates();
        }
    }

    private Stream<News> news(@Nullable SpecificRecord event) {
        return switch (event) {
            case ConversionRecorded recorded -> Stream.of(sold(recorded));
            case ConversionRefunded refunded ->
                Stream.of(new News.Refunded(
                        refunded.getPartnerId(),
                        refunded.getConversionId(),
                        new Refund(
                                refunded.getRefundId(),
                                refunded.getOccurredAt(),
                                refunded.getAmount().getAmount().stripTrailingZeros(),
                                refunded.getAmount().getCurrency(),
                                refunded.getOrderId().orElse(null))));
            case LeadCaptured captured ->
                Stream.of(new News.LeadCaptured(captured.getPartnerId(), captured.getLeadId()));
            case CommissionReversed reversed
            when reversed.getReason().equals(REJECTED) -> Stream.of(new News.LookAgain(reversed.getPartnerId()));
            case ConversionAttributed attributed -> credited(attributed);
            case AgreementSigned signed -> Stream.of(new News.TermsSigned(signed.getPartnerId()));
            case PartnerPaused paused -> Stream.of(standing(paused, true));
            case PartnerTerminated terminated -> Stream.of(standing(terminated, true));
            case PartnerReactivated reactivated -> Stream.of(standing(reactivated, false));
            case PartnerOnboarded onboarded -> Stream.of(standing(onboarded, false));
            case PartnerStageChanged changed -> Stream.of(standing(changed, false));
            case null, default -> Stream.empty();
        };
    }

    private News sold(ConversionRecorded recorded) {
        return new News.Sold(
                recorded.getPartnerId(),
                recorded.getConversionId(),
                new Conversion(
                        new Source(recorded.getEventId(), recorded.getOccurredAt()),
                        day(recorded.getPartnerId(), recorded.getOccurredAt()),
                        new Money(
                                recorded.getAmount().getAmount().stripTrailingZeros(),
                                recorded.getAmount().getCurrency()),
                        recorded.getProductId().orElse(null),
                        recorded.getOrderId().orElse(null),
                        recorded.getReferralCode().orElse(null),
                        recorded.getCustomerId().orElse(null),
                        recorded.getLeadId().orElse(null),
                        null));
    }

    /** Touches of several partners may have led to one sale: each gets the credit of its own. */
    private Stream<News> credited(ConversionAttributed attributed) {
        Map<String, Map<String, BigDecimal>> byPartner = new HashMap<>();
        for (TouchCredit touch : attributed.getCredits()) {
            touch.getPartnerId()
                    .or(() -> touch.getCampaignId()
                            .flatMap(campaigns::find)
                            .map(campaign -> campaign.value().partnerId()))
                    .ifPresent(partnerId -> byPartner
                            .computeIfAbsent(partnerId, _ -> new HashMap<>())
                            .merge(touch.getModel(), touch.getAmount().stripTrailingZeros(), BigDecimal::add));
        }
        return byPartner.entrySet().stream()
                .map(entry -> new News.Credited(
                        entry.getKey(),
                        attributed.getConversionId(),
                        new Credit(
                                attributed.getRevision(),
                                attributed.getOccurredAt(),
                                day(entry.getKey(), attributed.getOccurredAt()),
                                attributed.getCurrency(),
                                entry.getValue())));
    }

    private static News standing(SpecificRecord event, boolean suspended) {
        return new News.StandingChanged(
                EventFields.partnerId(event),
                new Standings.Change(EventFields.eventId(event), EventFields.occurredAt(event), suspended));
    }

    private LocalDate day(String partnerId, Instant at) {
        return LocalDate.ofInstant(at, partners.zone(partnerId).orElse(ZoneOffset.UTC));
    }
}
