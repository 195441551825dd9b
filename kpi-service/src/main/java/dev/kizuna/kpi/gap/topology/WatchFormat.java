package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.Blame;
import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Course;
import dev.kizuna.kpi.gap.domain.Gap;
import dev.kizuna.kpi.gap.domain.Gap.Closing;
import dev.kizuna.kpi.gap.domain.Gap.How;
import dev.kizuna.kpi.gap.domain.Report;
import dev.kizuna.kpi.gap.domain.Stage;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How watched campaigns lie in their store. A change of layout needs a new version that still reads the old one. */
final class WatchFormat {

    private static final int VERSION = 1;

    private WatchFormat() {}

    static Serde<Watch> serde() {
        return Serdes.serdeFrom(
                (_, watch) -> watch == null ? null : write(watch), (_, bytes) -> bytes == null ? null : read(bytes));
    }

    static byte[] write(Watch watch) {
        Course course = watch.course();
        List<Report> reports = new ArrayList<>(course.turns());
        reports.addAll(course.adjustments());
        if (course.plan() != null) {
            reports.add(course.plan());
        }
        var out = new BinaryOut()
                .put(VERSION)
                .text(course.campaignId())
                .text(course.partnerId())
                .text(watch.zone().getId())
                .number(watch.nextLook());
        GapFormats.list(out, reports, GapFormats::report);
        return GapFormats.list(out, watch.published(), WatchFormat::published).written();
    }

    static Watch read(byte[] bytes) {
        BinaryIn in = GapFormats.versioned(bytes, VERSION, "Watched campaigns");
        String campaignId = in.text();
        Course course = Course.unknown(campaignId, in.text());
        ZoneId zone = ZoneId.of(in.text());
        long nextLook = in.number();
        for (Report report : GapFormats.list(in, GapFormats::report)) {
            course = course.with(report);
        }
        String partnerId = course.partnerId();
        return new Watch(course, zone, GapFormats.list(in, from -> published(from, campaignId, partnerId)), nextLook);
    }

    private static BinaryOut published(BinaryOut out, Published published) {
        Gap gap = published.gap();
        out.number(published.revision()).text(gap.gapId());
        GapFormats.target(out, gap.target());
        GapFormats.day(GapFormats.day(out, gap.since()), gap.day())
                .decimal(gap.toDate())
                .decimal(gap.actual());
        Blame blame = gap.blame();
        GapFormats.maybe(out, blame.stage(), (to, stage) -> to.put(stage.ordinal()));
        GapFormats.list(
                out,
                blame.evidence().entrySet(),
                (to, rate) -> to.text(rate.getKey()).decimal(rate.getValue()));
        GapFormats.maybe(out, blame.reason(), BinaryOut::text);
        return GapFormats.maybe(out, gap.closing(), WatchFormat::closing);
    }

    private static Published published(BinaryIn in, String campaignId, String partnerId) {
        long revision = in.number();
        String gapId = in.text();
        CampaignTarget target = GapFormats.target(in);
        LocalDate since = GapFormats.day(in);
        LocalDate day = GapFormats.day(in);
        BigDecimal toDate = in.decimal();
        BigDecimal actual = in.decimal();
        Stage stage = GapFormats.maybe(in, from -> Stage.values()[from.get()]);
        Map<String, BigDecimal> evidence = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            evidence.put(in.text(), in.decimal());
        }
        var blame = new Blame(stage, evidence, GapFormats.maybe(in, BinaryIn::text));
        Closing closing = GapFormats.maybe(in, WatchFormat::closing);
        return new Published(
                new Gap(gapId, campaignId, partnerId, target, since, day, toDate, actual, blame, closing), revision);
    }

    private static BinaryOut closing(BinaryOut out, Closing closing) {
        GapFormats.day(out.put(closing.how().ordinal()), closing.day());
        GapFormats.maybe(out, closing.toDate(), BinaryOut::decimal);
        return GapFormats.maybe(out, closing.actual(), BinaryOut::decimal);
    }

    private static Closing closing(BinaryIn in) {
        How how = How.values()[in.get()];
        LocalDate day = GapFormats.day(in);
        BigDecimal toDate = GapFormats.maybe(in, BinaryIn::decimal);
        return new Closing(how, day, toDate, GapFormats.maybe(in, BinaryIn::decimal));
    }
}
