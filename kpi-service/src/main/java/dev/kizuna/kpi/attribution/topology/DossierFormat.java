package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Dossier;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.attribution.domain.Sale;
import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How dossiers lie in their store. A change of layout needs a new version. */
final class DossierFormat {

    private static final int VERSION = 2;
    private static final int WITHOUT_SOURCES = 1;

    private DossierFormat() {}

    static Serde<Dossier> serde() {
        return Serdes.serdeFrom(
                (topic, dossier) -> dossier == null ? null : write(dossier),
                (topic, bytes) -> bytes == null ? null : read(bytes));
    }

    static byte[] write(Dossier dossier) {
        var out = new BinaryOut().put(VERSION);
        Sale sale = dossier.sale();
        if (sale == null) {
            out.put(BinaryOut.ABSENT);
        } else {
            DomainFormat.sale(out.put(BinaryOut.PRESENT), sale);
        }
        out.number(dossier.answered().size());
        dossier.answered().forEach((journeyId, soldAt) -> out.text(journeyId).number(soldAt.toEpochMilli()));
        DomainFormat.touches(out, dossier.touches());
        Attributed published = dossier.published();
        if (published == null) {
            out.put(BinaryOut.ABSENT);
        } else {
            published(out.put(BinaryOut.PRESENT), published);
        }
        out.number(dossier.sources().size());
        dossier.sources()
                .forEach(source ->
                        out.text(source.topic()).number(source.partition()).number(source.offset()));
        return out.written();
    }

    static Dossier read(byte[] bytes) {
        boolean older = bytes[0] == WITHOUT_SOURCES;
        BinaryIn in = DomainFormat.versioned(bytes, older ? WITHOUT_SOURCES : VERSION, "Dossiers");
        Sale sale = in.get() == BinaryOut.ABSENT ? null : DomainFormat.sale(in);
        Map<String, Instant> answered = new HashMap<>();
        for (int left = in.count(); left > 0; left--) {
            answered.put(in.text(), Instant.ofEpochMilli(in.number()));
        }
        List<Touch> touches = DomainFormat.touches(in);
        Attributed published = in.get() == BinaryOut.ABSENT ? null : published(in);
        return new Dossier(sale, answered, touches, published, older ? List.of() : sources(in));
    }

    private static List<Source> sources(BinaryIn in) {
        List<Source> sources = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            sources.add(new Source(in.text(), in.count(), in.number()));
        }
        return sources;
    }

    private static void published(BinaryOut out, Attributed published) {
        out.text(published.partnerId())
                .text(published.conversionId())
                .number(published.at().toEpochMilli())
                .text(published.currency())
                .number(published.revision())
                .number(published.credits().size());
        for (Credit credit : published.credits()) {
            out.text(credit.model().code()).text(credit.partnerId()).text(credit.touchId());
            DomainFormat.maybeText(out, credit.campaignId());
            DomainFormat.maybeText(out, credit.linkId());
            out.text(credit.channel()).decimal(credit.amount());
        }
    }

    private static Attributed published(BinaryIn in) {
        String partnerId = in.text();
        String conversionId = in.text();
        Instant at = Instant.ofEpochMilli(in.number());
        String currency = in.text();
        long revision = in.number();
        List<Credit> credits = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            credits.add(new Credit(
                    Model.of(in.text()),
                    in.text(),
                    in.text(),
                    DomainFormat.maybeText(in),
                    DomainFormat.maybeText(in),
                    in.text(),
                    in.decimal()));
        }
        return new Attributed(partnerId, conversionId, at, currency, revision, credits);
    }
}
