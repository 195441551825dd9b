package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far the topics had been read that figures come of. */
public final class Sources {

    private static final Comparator<Source> BY_PLACE =
            Comparator.comparing(Source::topic).thenComparing(Source::partition);

    private final Map<Source, Long> furthest = new TreeMap<>(BY_PLACE);

    /** Of several offsets in a partition the furthest counts. */
    public Sources add(Collection<Source> sources) {
        sources.forEach(source -> furthest.merge(source, source.offset(), Math::max));
        return this;
    }

    /** One for each partition, in order. */
    public List<Source> all() {
        List<Source> all = new ArrayList<>();
        furthest.forEach((place, offset) -> all.add(new Source(place.topic(), place.partition(), offset)));
        return all;
    }
}
