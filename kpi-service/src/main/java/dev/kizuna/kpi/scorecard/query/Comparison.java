package dev.kizuna.kpi.scorecard.query;

import static dev.kizuna.kpi.scorecard.query.ShelfCards.earlier;
import static dev.kizuna.kpi.scorecard.query.ShelfCards.later;

import dev.kizuna.kpi.scorecard.domain.DayScorecard;
import dev.kizuna.kpi.scorecard.domain.Scope;
import dev.kizuna.kpi.scorecard.domain.ScopePart;
import dev.kizuna.kpi.scorecard.domain.ScopeParts.Wanted;
import dev.kizuna.kpi.scorecard.query.ShelfCards.Entry;
import dev.kizuna.kpi.scorecard.query.ShelfCards.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one partition adds to a comparison. A month's sum is taken where nothing of the month lies outside of the days
 * asked for, and days are read one by one only where something does.
 */
final class Comparison {

    private final ShelfCards shelf;
    private final Wanted wanted;
    private final @Nullable Set<String> managed;
    private final List<ScopePart> parts = new ArrayList<>();

    Comparison(ShelfCards shelf, Wanted wanted) {
        this.shelf = shelf;
        this.wanted = wanted;
        this.managed = wanted.managerId() == null
                ? null
                : shelf.entries(Scope.PARTNER_MANAGER, wanted.managerId()).stream()
                        .filter(entry -> entry.overlaps(wanted.from(), wanted.to()))
                        .map(Entry::partnerId)
                        .collect(Collectors.toSet());
    }

    List<ScopePart> parts() {
        if (wanted.campaignId() != null) {
            ofCampaign(wanted.campaignId());
        } else {
            ofAll();
        }
        return parts;
    }

    private void ofCampaign(String campaignId) {
        for (Entry entry : shelf.entries(Scope.CAMPAIGN, campaignId)) {
            if (isWanted(entry.partnerId()) && entry.overlaps(wanted.from(), wanted.to())) {
                for (YearMonth month : months(entry)) {
                    DayScorecard sum = entry.within(month, wanted.from(), wanted.to())
                            ? shelf.month(Scope.CAMPAIGN, month, campaignId, entry.partnerId())
                            : null;
                    if (sum != null) {
                        parts.add(new ScopePart(entry.partnerId(), sum));
                    } else {
                        days(Scope.CAMPAIGN, entry, month)
                                .forEach(day -> parts.add(new ScopePart(entry.partnerId(), day)));
                    }
                }
            }
        }
    }

    private void ofAll() {
        Map<Entry, Entry> entries = new HashMap<>();
        for (Entry entry : shelf.entries(wanted.scope())) {
            entries.merge(
                    keyOf(entry.id(), entry.partnerId()),
                    entry,
                    (one, other) -> new Entry(
                            one.id(),
                            one.partnerId(),
                            earlier(one.first(), other.first()),
                            later(one.last(), other.last())));
        }
        YearMonth last = YearMonth.from(wanted.to());
        for (YearMonth month = first(entries); !month.isAfter(last); month = month.plusMonths(1)) {
            for (Month sum : shelf.months(wanted.scope(), month)) {
                String partnerId = sum.key().partnerId();
                Entry entry = entries.get(keyOf(sum.key().id(), partnerId == null ? "" : partnerId));
                if (entry != null && (partnerId == null || isWanted(partnerId))) {
                    add(entry, month, sum.sum());
                }
            }
        }
    }

    /** Nothing lies before the first entry, however early the first day that is asked for. */
    private YearMonth first(Map<Entry, Entry> entries) {
        LocalDate first = entries.values().stream()
                .map(Entry::first)
                .min(LocalDate::compareTo)
                .orElse(wanted.to());
        return YearMonth.from(later(first, wanted.from()));
    }

    private void add(Entry entry, YearMonth month, DayScorecard sum) {
        if (entry.within(month, wanted.from(), wanted.to())) {
            parts.add(new ScopePart(entry.id(), sum));
        } else {
            days(wanted.scope(), entry, month).forEach(day -> parts.add(new ScopePart(entry.id(), day)));
        }
    }

    private List<DayScorecard> days(Scope scope, Entry entry, YearMonth month) {
        LocalDate from = later(later(wanted.from(), entry.first()), month.atDay(1));
        LocalDate to = earlier(earlier(wanted.to(), entry.last()), month.atEndOfMonth());
        return LocalScorecards.overPartners(scope)
                ? shelf.summedDays(scope, entry.id(), from, to)
                : shelf.days(entry, scope, from, to);
    }

    private List<YearMonth> months(Entry entry) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth last = YearMonth.from(earlier(wanted.to(), entry.last()));
        YearMonth month = YearMonth.from(later(wanted.from(), entry.first()));
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private boolean isWanted(String partnerId) {
        return (wanted.partnerId() == null || wanted.partnerId().equals(partnerId))
                && (managed == null || managed.contains(partnerId));
    }

    /** What is summed over partners has one entry for all of them. */
    private Entry keyOf(String id, String partnerId) {
        boolean overPartners = LocalScorecards.overPartners(wanted.scope());
        return new Entry(id, overPartners ? "" : partnerId, LocalDate.EPOCH, LocalDate.EPOCH);
    }
}
