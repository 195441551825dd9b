package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How news travels through the internal topics. A change of layout needs a new version, and none of the old on its way. */
final class NewsFormat {

    private static final int VERSION = 1;

    private NewsFormat() {}

    static Serde<JourneyNews> journeys() {
        return Serdes.serdeFrom((_, news) -> write(news), (_, bytes) -> readJourneyNews(bytes));
    }

    static Serde<SaleNews> sales() {
        return Serdes.serdeFrom((_, news) -> write(news), (_, bytes) -> readSaleNews(bytes));
    }

    private static byte[] write(JourneyNews news) {
        var out = new BinaryOut().put(VERSION);
        switch (news) {
            case JourneyNews.Touched(var touch) -> DomainFormat.touch(out.put('t'), touch);
            case JourneyNews.Wanted(var journeyId, var saleKey, var soldAt) ->
                out.put('w').text(journeyId).text(saleKey).number(soldAt.toEpochMilli());
            case JourneyNews.Unwanted(var journeyId, var saleKey) ->
                out.put('u').text(journeyId).text(saleKey);
        }
        return out.written();
    }

    private static JourneyNews readJourneyNews(byte[] bytes) {
        BinaryIn in = DomainFormat.versioned(bytes, VERSION, "News of journeys");
        char kind = (char) in.get();
        return switch (kind) {
            case 't' -> new JourneyNews.Touched(DomainFormat.touch(in));
            case 'w' -> new JourneyNews.Wanted(in.text(), in.text(), Instant.ofEpochMilli(in.number()));
            case 'u' -> new JourneyNews.Unwanted(in.text(), in.text());
            default -> throw new IllegalStateException("No news of a journey has the code " + kind);
        };
    }

    private static byte[] write(SaleNews news) {
        var out = new BinaryOut().put(VERSION);
        switch (news) {
            case SaleNews.Told(var sale) -> DomainFormat.sale(out.put('s'), sale);
            case SaleNews.Withdrawn() -> out.put('x');
            case SaleNews.Answered(var journeyId, var soldAt, var touches) ->
                DomainFormat.touches(out.put('a').text(journeyId).number(soldAt.toEpochMilli()), touches);
            case SaleNews.Touched(var touch) -> DomainFormat.touch(out.put('t'), touch);
        }
        return out.written();
    }

    private static SaleNews readSaleNews(byte[] bytes) {
        BinaryIn in = DomainFormat.versioned(bytes, VERSION, "News of sales");
        char kind = (char) in.get();
        return switch (kind) {
            case 's' -> new SaleNews.Told(DomainFormat.sale(in));
            case 'x' -> new SaleNews.Withdrawn();
            case 'a' -> new SaleNews.Answered(in.text(), Instant.ofEpochMilli(in.number()), DomainFormat.touches(in));
            case 't' -> new SaleNews.Touched(DomainFormat.touch(in));
            default -> throw new IllegalStateException("No news of a sale has the code " + kind);
        };
    }
}
