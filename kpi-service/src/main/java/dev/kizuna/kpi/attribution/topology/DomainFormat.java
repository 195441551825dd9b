package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Sale;
import dev.kizuna.kpi.attribution.domain.Touch;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How touches and sales lie in stores and internal topics, inside of what has a version. */
final class DomainFormat {

    private DomainFormat() {}

    static BinaryOut touch(BinaryOut out, Touch touch) {
        out.text(touch.partnerId()).text(touch.touchId()).moment(touch.by()).text(touch.journeyId());
        maybeText(out, touch.campaignId());
        maybeText(out, touch.linkId());
        return out.text(touch.channel());
    }

    static Touch touch(BinaryIn in) {
        String partnerId = in.text();
        String touchId = in.text();
        Moment by = in.moment();
        String journeyId = in.text();
        return new Touch(partnerId, touchId, by, journeyId, maybeText(in), maybeText(in), in.text());
    }

    static BinaryOut touches(BinaryOut out, Collection<Touch> touches) {
        out.number(touches.size());
        touches.forEach(touch -> touch(out, touch));
        return out;
    }

    static List<Touch> touches(BinaryIn in) {
        List<Touch> touches = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            touches.add(touch(in));
        }
        return touches;
    }

    static BinaryOut sale(BinaryOut out, Sale sale) {
        out.text(sale.partnerId())
                .text(sale.conversionId())
                .number(sale.at().toEpochMilli())
                .decimal(sale.left())
                .text(sale.currency());
        maybeText(out, sale.campaignId());
        maybeText(out, sale.referralCode());
        return out.texts(sale.journeys());
    }

    static Sale sale(BinaryIn in) {
        String partnerId = in.text();
        String conversionId = in.text();
        Instant at = Instant.ofEpochMilli(in.number());
        BigDecimal left = in.decimal();
        String currency = in.text();
        return new Sale(partnerId, conversionId, at, left, currency, maybeText(in), maybeText(in), in.texts());
    }

    static BinaryOut maybeText(BinaryOut out, @Nullable String text) {
        return text == null
                ? out.put(BinaryOut.ABSENT)
                : out.put(BinaryOut.PRESENT).text(text);
    }

    static @Nullable String maybeText(BinaryIn in) {
        return in.get() == BinaryOut.ABSENT ? null : in.text();
    }

    static BinaryIn versioned(byte[] bytes, int version, String what) {
        var in = new BinaryIn(bytes);
        int found = in.get();
        if (found != version) {
            throw new IllegalStateException(what + " of format " + found + " cannot be read by this release");
        }
        return in;
    }
}
