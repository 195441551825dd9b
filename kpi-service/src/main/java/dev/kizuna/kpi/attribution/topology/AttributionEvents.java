package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.event.kpi.ConversionAttributed;
import dev.kizuna.event.kpi.SourceOffset;
import dev.kizuna.event.kpi.TouchCredit;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.time.Instant;
import java.util.List;

/** Makes the event of a sale's credits. Sale and revision name it, so that the same credits are the same event. */
final class AttributionEvents {

    private AttributionEvents() {}

    /** @param sources how far each source had been read */
    static ConversionAttributed of(Attributed attributed, Instant asOf, List<Source> sources) {
        return ConversionAttributed.newBuilder()
                .setEventId(attributed.partnerId() + "/" + attributed.conversionId() + "@" + attributed.revision())
                .setOccurredAt(attributed.at())
                .setPartnerId(attributed.partnerId())
                .setConversionId(attributed.conversionId())
                .setRevision(attributed.revision())
                .setCurrency(attributed.currency())
                .setCredits(attributed.credits().stream()
                        .map(AttributionEvents::credit)
                        .toList())
                .setAttributedAt(asOf)
                .setSources(sources.stream()
                        .map(source -> new SourceOffset(source.topic(), source.partition(), source.offset()))
                        .toList())
                .build();
    }

    private static TouchCredit credit(Credit credit) {
        return TouchCredit.newBuilder()
                .setModel(credit.model().code())
                .setTouchId(credit.touchId())
                .setCampaignId(credit.campaignId())
                .setAmount(credit.amount())
                .setPartnerId(credit.partnerId())
                .setChannel(credit.channel())
                .setLinkId(credit.linkId())
                .build();
    }
}
