package dev.kizuna.kpi.attribution.topology;

import dev.kizuna.kpi.attribution.domain.Paid;
import dev.kizuna.kpi.attribution.domain.Thing;
import dev.kizuna.kpi.attribution.domain.Thing.Belonging;
import dev.kizuna.kpi.attribution.domain.ThingId;
import dev.kizuna.kpi.scorecard.domain.Claim;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How things lie in their store. A change of layout needs a new version. */
final class ThingFormat {

    private static final int VERSION = 1;

    private ThingFormat() {}

    static byte[] write(Thing thing) {
        var out = new BinaryOut().put(VERSION);
        Paid paid = thing.paid();
        if (paid == null) {
            out.put(BinaryOut.ABSENT);
        } else {
            out.put(BinaryOut.PRESENT).moment(paid.by()).decimal(paid.amount()).text(paid.currency());
        }
        out.number(thing.claims().size());
        thing.claims().forEach((to, claim) -> out.put(to.ordinal()).claim(claim));
        out.texts(thing.journeys());
        writeIds(out, thing.same());
        out.texts(thing.refunds());
        writeIds(out, thing.heirs());
        return out.written();
    }

    static Thing read(byte[] bytes) {
        BinaryIn in = DomainFormat.versioned(bytes, VERSION, "Things");
        Paid paid = in.get() == BinaryOut.ABSENT ? null : paid(in);
        return new Thing(paid, claims(in), in.texts(), ids(in), in.texts(), ids(in));
    }

    private static Paid paid(BinaryIn in) {
        Moment by = in.moment();
        BigDecimal amount = in.decimal();
        return new Paid(by, amount, in.text());
    }

    private static Map<Belonging, Claim> claims(BinaryIn in) {
        var claims = new EnumMap<Belonging, Claim>(Belonging.class);
        for (int left = in.count(); left > 0; left--) {
            claims.put(Belonging.values()[in.get()], in.claim());
        }
        return claims;
    }

    private static void writeIds(BinaryOut out, Set<ThingId> ids) {
        out.number(ids.size());
        ids.forEach(id -> out.put(id.kind().code()).text(id.id()));
    }

    private static Set<ThingId> ids(BinaryIn in) {
        Set<ThingId> ids = new HashSet<>();
        for (int left = in.count(); left > 0; left--) {
            ids.add(new ThingId(ThingId.Kind.of((char) in.get()), in.text()));
        }
        return ids;
    }
}
