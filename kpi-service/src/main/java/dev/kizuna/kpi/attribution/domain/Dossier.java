package dev.kizuna.kpi.attribution.domain;

import dev.kizuna.kpi.scorecard.domain.DayScorecard.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one sale and of the touches on its journeys, and what was said of it. Touches only come and never
 * go, so a late one changes nothing but itself, and journeys whose touches are forgotten elsewhere stay known here.
 *
 * @param sale null before it is told, and when it is another one's by now
 * @param answered by journey the time of the sale for which its touches were asked
 * @param touches of all journeys that were ever the sale's, in order
 * @param published null before anything was said
 * @param sources how far each source had been read when something of all this last changed
 */
public record Dossier(
        @Nullable Sale sale,
        Map<String, Instant> answered,
        List<Touch> touches,
        @Nullable Attributed published,
        List<Source> sources) {

    public static final Dossier EMPTY = new Dossier(null, Map.of(), List.of(), null, List.of());

    public Dossier {
        answered = Map.copyOf(answered);
        touches = List.copyOf(touches);
        sources = List.copyOf(sources);
    }

    public Dossier with(@Nullable Sale told) {
        return new Dossier(told, answered, touches, published, sources);
    }

    /** The same with touches of a journey, which are all there were when they were asked for. */
    public Dossier answered(String journeyId, Instant soldAt, Collection<Touch> found, Attribution attribution) {
        Map<String, Instant> more = new HashMap<>(answered);
        more.put(journeyId, soldAt);
        List<Touch> still = touches.stream()
                .filter(touch -> !touch.journeyId().equals(journeyId)
                        || attribution.isWithin(touch.by().at(), soldAt))
                .toList();
        return new Dossier(sale, more, still, published, sources).touched(found, attribution);
    }

    /** The same with touches that came later. */
    public Dossier touched(Collection<Touch> found, Attribution attribution) {
        Map<String, TreeSet<Touch>> byJourney = new HashMap<>();
        List.of(touches, found)
                .forEach(some -> some.forEach(touch -> byJourney
                        .computeIfAbsent(touch.journeyId(), _ -> new TreeSet<>(Touch.IN_ORDER))
                        .add(touch)));
        List<Touch> kept = new ArrayList<>();
        byJourney.values().forEach(journey -> kept.addAll(attribution.most(List.copyOf(journey))));
        kept.sort(Touch.IN_ORDER);
        return new Dossier(sale, answered, kept, published, sources);
    }

    /** The same with the newest credits as published, if they differ from those that were. */
    public Dossier settled(Attribution attribution) {
        Attributed next = next(attribution);
        return next == null ? this : new Dossier(sale, answered, touches, next, sources);
    }

    /** The same as the record made it that was read there. */
    public Dossier causedBy(Source source) {
        return new Dossier(
                sale,
                answered,
                touches,
                published,
                new Sources().add(sources).add(List.of(source)).all());
    }

    private @Nullable Attributed next(Attribution attribution) {
        if (sale == null) {
            return published == null ? null : restated(published, published.at(), published.currency(), List.of());
        }
        if (!isAnswered(sale)) {
            return null;
        }
        List<Credit> credits = attribution.credits(sale, touches);
        if (published != null) {
            return restated(published, sale.at(), sale.currency(), credits);
        }
        return credits.isEmpty()
                ? null
                : new Attributed(sale.partnerId(), sale.conversionId(), sale.at(), sale.currency(), 1, credits);
    }

    private boolean isAnswered(Sale told) {
        return told.journeys().stream().allMatch(journey -> told.at().equals(answered.get(journey)));
    }

    /** Whoever loses a credit is told so by a zero, since those that add up credits look only at who is named. */
    private static @Nullable Attributed restated(Attributed before, Instant at, String currency, List<Credit> credits) {
        Set<Credit> named = credits.stream().map(Credit::lost).collect(Collectors.toSet());
        List<Credit> all = new ArrayList<>(credits);
        before.credits().stream()
                .map(Credit::lost)
                .filter(lost -> !named.contains(lost))
                .forEach(all::add);
        boolean same = before.at().equals(at)
                && before.currency().equals(currency)
                && new HashSet<>(before.credits()).equals(new HashSet<>(all));
        return same
                ? null
                : new Attributed(before.partnerId(), before.conversionId(), at, currency, before.revision() + 1, all);
    }
}
