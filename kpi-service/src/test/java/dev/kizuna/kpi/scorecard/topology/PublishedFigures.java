package dev.kizuna.kpi.scorecard.topology;

import dev.kizuna.event.kpi.ScorecardUpdated;
import dev.kizuna.kpi.scorecard.sketch.ValueCountsFormat;
import dev.kizuna.kpi.scorecard.sketch.VisitorSketch;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The newest cards of a partner in the oracle's form. */
final class PublishedFigures {

    final Map<String, Long> counters = new TreeMap<>();
    final Map<String, BigDecimal> sums = new TreeMap<>();
    final Map<String, BigDecimal> unconverted = new TreeMap<>();
    final Map<String, List<Long>> durations = new TreeMap<>();
    final Map<String, Long> visitors = new TreeMap<>();
    final Map<String, Long> promises = new TreeMap<>();

    PublishedFigures(String partnerId, Map<String, ScorecardUpdated> cards) {
        cards.values().stream()
                .filter(card -> card.getPartnerId().equals(partnerId))
                .forEach(this::add);
    }

    private void add(ScorecardUpdated card) {
        String slot = card.getScope() + "/" + card.getScopeId() + "/" + card.getDay();
        card.getCounters().forEach((name, count) -> counters.put(slot + " " + name, count));
        card.getPromises().forEach((name, count) -> promises.put(slot + " " + name, count));
        card.getSums().forEach((name, sum) -> sums.put(slot + " " + name, sum));
        card.getUnconverted().forEach((name, sum) -> unconverted.put(slot + " " + name, sum));
        card.getSketches().forEach((name, sketch) -> {
            if (name.equals("visitors")) {
                visitors.put(slot, VisitorSketch.distinct(List.of(bytes(sketch))));
            } else {
                List<Long> values = new ArrayList<>();
                ValueCountsFormat.read(bytes(sketch))
                        .forEach((value, times) -> values.addAll(Collections.nCopies(times.intValue(), value)));
                durations.put(slot + " " + name, values);
            }
        });
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
