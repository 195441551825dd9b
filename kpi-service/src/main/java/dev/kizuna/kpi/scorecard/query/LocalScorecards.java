package dev.kizuna.kpi.scorecard.query;

import static dev.kizuna.kpi.scorecard.query.ShelfCards.earlier;
import static dev.kizuna.kpi.scorecard.query.ShelfCards.later;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.OwnScorecards;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopePart;
import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import dev.kizuna.kpi.scorecard.query.ShelfCards.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cards of the partners whose partitions this instance has. */
final class LocalScorecards implements OwnScorecards {

    static final Comparator<DayScorecard> ORDER =
            Comparator.comparing(DayScorecard::day).thenComparing(DayScorecard::partnerId);

    private final Supplier<List<? extends Shelf>> shelves;
    private final String currency;
    private final long lastRevisionBefore;

    /** @param lastRevisionBefore of the generations before this one, so that each card's is higher for whoever reads it */
    LocalScorecards(Supplier<List<? extends Shelf>> shelves, String currency, long lastRevisionBefore) {
        this.shelves = shelves;
        this.currency = currency;
        this.lastRevisionBefore = lastRevisionBefore;
    }

    @Override
    public Found find(Scope scope, String scopeId, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Integer> partitions = new ArrayList<>();
        List<DayScorecard> cards = new ArrayList<>();
        boolean known = false;
        for (ShelfCards shelf : shelves()) {
            partitions.add(shelf.shelf().partition());
            List<Entry> entries = shelf.entries(scope, scopeId);
            known |= !entries.isEmpty();
            cards.addAll(
                    overPartners(scope)
                            ? summedDays(shelf, scope, scopeId, entries, from, to)
                            : ownDays(shelf, scope, entries, from, to));
        }
        cards.sort(ORDER);
        return new Found(partitions, known, cards.stream().map(this::revised).toList());
    }

    @Override
    public Compared compare(Wanted wanted) {
        List<ShelfCards> all = shelves();
        List<ScopePart> parts = all.parallelStream()
                .flatMap(shelf -> new Comparison(shelf, wanted).parts().stream())
                .map(part -> new ScopePart(part.id(), revised(part.card())))
                .toList();
        return new Compared(all.stream().map(shelf -> shelf.shelf().partition()).toList(), parts);
    }

    static boolean overPartners(Scope scope) {
        return scope == Scope.TOTAL || scope == Scope.PARTNER_MANAGER;
    }

    private DayScorecard revised(DayScorecard card) {
        return lastRevisionBefore == 0 ? card : card.revised(lastRevisionBefore);
    }

    private List<ShelfCards> shelves() {
        return shelves.get().stream()
                .map(shelf -> new ShelfCards(shelf, currency))
                .toList();
    }

    private static List<DayScorecard> ownDays(
            ShelfCards shelf, Scope scope, List<Entry> entries, @Nullable LocalDate from, @Nullable LocalDate to) {
        return entries.stream()
                .flatMap(entry -> shelf
                        .days(
                                entry,
                                scope,
                                from == null ? entry.first() : later(from, entry.first()),
                                to == null ? entry.last() : earlier(to, entry.last()))
                        .stream())
                .toList();
    }

    private static List<DayScorecard> summedDays(
            ShelfCards shelf,
            Scope scope,
            String scopeId,
            List<Entry> entries,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        LocalDate first = earliest(entries.stream().map(Entry::first), Comparator.naturalOrder());
        LocalDate last = earliest(entries.stream().map(Entry::last), Comparator.reverseOrder());
        return first == null || last == null
                ? List.of()
                : shelf.summedDays(
                        scope,
                        scopeId,
                        from == null ? first : later(from, first),
                        to == null ? last : earlier(to, last));
    }

    private static @Nullable LocalDate earliest(Stream<LocalDate> days, Comparator<LocalDate> order) {
        return days.min(order).orElse(null);
    }
}
