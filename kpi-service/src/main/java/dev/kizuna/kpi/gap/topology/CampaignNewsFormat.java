package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How news of campaigns travels. A change of layout needs a new version that still reads the old one. */
final class CampaignNewsFormat {

    private static final int VERSION = 1;

    private CampaignNewsFormat() {}

    static Serde<CampaignNews> serde() {
        return Serdes.serdeFrom((_, news) -> write(news), (_, bytes) -> read(bytes));
    }

    private static byte[] write(CampaignNews news) {
        var out = new BinaryOut().put(VERSION);
        switch (news) {
            case CampaignNews.Told(var partnerId, var zone, var report) ->
                GapFormats.report(out.put('t').text(partnerId).text(zone.getId()), report);
            case CampaignNews.Located(var zone) -> out.put('z').text(zone.getId());
            case CampaignNews.Brought(var partnerId, var day, var counted) ->
                GapFormats.counted(GapFormats.day(out.put('b').text(partnerId), day), counted);
        }
        return out.written();
    }

    private static CampaignNews read(byte[] bytes) {
        BinaryIn in = GapFormats.versioned(bytes, VERSION, "News of campaigns");
        char kind = (char) in.get();
        return switch (kind) {
            case 't' -> {
                String partnerId = in.text();
                yield new CampaignNews.Told(partnerId, ZoneId.of(in.text()), GapFormats.report(in));
            }
            case 'z' -> new CampaignNews.Located(ZoneId.of(in.text()));
            case 'b' -> {
                String partnerId = in.text();
                LocalDate day = GapFormats.day(in);
                yield new CampaignNews.Brought(partnerId, day, GapFormats.counted(in));
            }
            default -> throw new IllegalStateException("No news of a campaign has the code " + kind);
        };
    }
}
