package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.attribution.domain.Thing.Belonging;
import dev.kizuna.kpi.attribution.domain.ThingId.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds which of a partner's sales are other ones after a report. A sale is a pure function of the things it leads to, so
 * only the sales that a changed thing is on the path of are looked at again.
 */
public final class Paths {

    private final Things things;

    public Paths(Things things) {
        this.things = things;
    }

    /** Merges what a report says of several things; gives the sales that are other ones now. */
    public List<SaleChange> take(String partnerId, Map<ThingId, Thing> report) {
        List<ThingId> changed = new ArrayList<>();
        report.forEach((id, said) -> {
            Thing known = things.find(partnerId, id);
            Thing merged = known.mergedWith(said);
            if (!merged.equals(known)) {
                things.put(partnerId, id, merged);
                if (!merged.bequeathsTheSameAs(known)) {
                    changed.add(id);
                }
            }
        });
        List<SaleChange> changes = new ArrayList<>();
        for (String conversionId : onThePathOf(partnerId, changed)) {
            Sale before = things.sale(partnerId, conversionId);
            Sale after = new SaleSearch(partnerId, things).sale(conversionId);
            if (!Objects.equals(before, after)) {
                things.tell(partnerId, conversionId, after);
                changes.add(new SaleChange(partnerId, conversionId, before, after));
            }
        }
        return changes;
    }

    private Set<String> onThePathOf(String partnerId, Collection<ThingId> changed) {
        var seen = new LinkedHashSet<>(changed);
        var next = new ArrayDeque<>(changed);
        while (!next.isEmpty()) {
            for (ThingId reached : heirs(partnerId, next.remove())) {
                if (seen.add(reached)) {
                    next.add(reached);
                }
            }
        }
        var conversions = new LinkedHashSet<String>();
        seen.stream()
                .filter(id -> id.kind() == Kind.CONVERSION)
                .map(ThingId::id)
                .forEach(conversions::add);
        return conversions;
    }

    /**
     * A conversion also reaches the others of its order, and of its refunds' orders, since what is given back of an order and
     * of no known conversion is taken off the earliest.
     */
    private Set<ThingId> heirs(String partnerId, ThingId id) {
        Thing thing = things.find(partnerId, id);
        Set<ThingId> heirs = new HashSet<>(thing.heirs());
        heirs.addAll(thing.same());
        String order = thing.valueOf(Belonging.ORDER);
        if (order != null) {
            heirs.add(new ThingId(Kind.ORDER, order));
        }
        thing.refunds().forEach(refund -> heirs.add(new ThingId(Kind.REFUND, refund)));
        return heirs;
    }
}
