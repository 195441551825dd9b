package dev.kizuna.kpi.attribution.application;

import dev.kizuna.kpi.attribution.application.CreditReport.ByModel;
import dev.kizuna.kpi.attribution.application.CreditReport.Origin;
import dev.kizuna.kpi.attribution.domain.Attributed;
import dev.kizuna.kpi.attribution.domain.Attributions;
import dev.kizuna.kpi.attribution.domain.Attributions.Scope;
import dev.kizuna.kpi.attribution.domain.Credit;
import dev.kizuna.kpi.attribution.domain.Model;
import dev.kizuna.kpi.attribution.domain.Sources;
import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.roster.domain.Roster;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds up what a campaign or partner is credited with. A sale of which nothing is left counts nowhere. */
public final class ReadingCredits {

    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;
    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    private final Attributions attributions;
    private final Roster roster;
    private final ZoneId zone;
    private final Clock clock;

    /** @param zone in which days begin for readers, since sales of several partners are added up */
    public ReadingCredits(Attributions attributions, Roster roster, ZoneId zone, Clock clock) {
        this.attributions = attributions;
        this.roster = roster;
        this.zone = zone;
        this.clock = clock;
    }

    public Answer read(Question question) {
        if (question.campaignId() == null && question.partnerId() == null && question.managerId() == null) {
            return new Answer.Refused("campaignId", "or partnerId or managerId must be given");
        }
        LocalDate to = question.to() == null ? LocalDate.ofInstant(clock.instant(), zone) : question.to();
        if (to.isBefore(FIRST) || to.isAfter(LAST)) {
            return new Answer.Refused("to", "must be from " + FIRST + " to " + LAST);
        }
        LocalDate from = question.from() == null ? to.minusDays(USUAL_DAYS - 1) : question.from();
        if (from.isBefore(FIRST) || from.isAfter(to)) {
            return new Answer.Refused("from", "must be from " + FIRST + " to the last day, " + to);
        }
        if (from.plusDays(MOST_DAYS).isBefore(to.plusDays(1))) {
            return new Answer.Refused("from", "must not be more than " + MOST_DAYS + " days before the end");
        }
        return new Answer.Credited(report(question, from, to));
    }

    private CreditReport report(Question question, LocalDate from, LocalDate to) {
        Map<String, Member> managed = managed(question.managerId());
        var sourced = new Sums();
        var influenced = new Sums();
        Map<Model, ByModel> models = new EnumMap<>(Model.class);
        for (Model model : question.model() == null ? List.of(Model.values()) : List.of(question.model())) {
            models.put(model, new ByModel(new Sums(), new TreeMap<>()));
        }
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Collection<Attributed> known = known(question, managed.keySet(), start, end);
        for (Attributed sale : known) {
            if (sale.at().isBefore(start) || !sale.at().isBefore(end)) {
                continue;
            }
            List<Credit> credits = sale.credits().stream()
                    .filter(credit -> credit.amount().signum() > 0 && isAskedFor(question, managed, sale, credit))
                    .toList();
            if (!credits.isEmpty()) {
                influenced.add(sale.currency(), whole(sale));
            }
            if (credits.stream().anyMatch(credit -> credit.model() == Model.FIRST)) {
                sourced.add(sale.currency(), whole(sale));
            }
            models.forEach((model, sums) -> add(sums, sale.currency(), of(model, credits)));
        }
        var sources = new Sources();
        known.forEach(sale -> sources.add(sale.sources()));
        return new CreditReport(
                from,
                to,
                sourced,
                influenced,
                models,
                known.stream().mapToLong(Attributed::revision).sum(),
                known.stream()
                        .map(Attributed::asOf)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                sources.all());
    }

    private Map<String, Member> managed(@Nullable String managerId) {
        return managerId == null
                ? Map.of()
                : roster.all().stream()
                        .filter(member -> member.wasOf(managerId))
                        .collect(Collectors.toMap(Member::partnerId, Function.identity()));
    }

    private boolean isAskedFor(Question question, Map<String, Member> managed, Attributed sale, Credit credit) {
        if (question.campaignId() != null && !question.campaignId().equals(credit.campaignId())
                || question.partnerId() != null && !question.partnerId().equals(credit.partnerId())) {
            return false;
        }
        if (question.managerId() == null) {
            return true;
        }
        Member member = managed.get(credit.partnerId());
        return member != null
                && question.managerId().equals(member.ownerOn(LocalDate.ofInstant(sale.at(), zone), zone));
    }

    /** All sales that may be asked for, each once. */
    private Collection<Attributed> known(Question question, Set<String> managed, Instant start, Instant end) {
        LocalDate first = LocalDate.ofInstant(start, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(end, ZoneOffset.UTC);
        if (question.campaignId() != null) {
            return attributions.find(Scope.CAMPAIGN, question.campaignId(), first, last);
        }
        if (question.partnerId() != null) {
            return attributions.find(Scope.PARTNER, question.partnerId(), first, last);
        }
        Map<String, Attributed> sales = new TreeMap<>();
        managed.forEach(partnerId ->
                attributions.find(Scope.PARTNER, partnerId, first, last).forEach(sale -> sales.put(sale.key(), sale)));
        return sales.values();
    }

    /** Several touches from one place on the way to one sale count that sale once. */
    private static void add(ByModel sums, String currency, List<Credit> credits) {
        if (credits.isEmpty()) {
            return;
        }
        sums.total().add(currency, sum(credits));
        Map<Origin, List<Credit>> byOrigin = credits.stream()
                .collect(Collectors.groupingBy(
                        credit ->
                                new Origin(credit.partnerId(), credit.campaignId(), credit.channel(), credit.linkId()),
                        HashMap::new,
                        Collectors.toList()));
        byOrigin.forEach((origin, some) ->
                sums.origins().computeIfAbsent(origin, _ -> new Sums()).add(currency, sum(some)));
    }

    /** What is left of the sale, which the credits of any model sum to. */
    private static BigDecimal whole(Attributed sale) {
        return sum(of(Model.FIRST, sale.credits()));
    }

    private static List<Credit> of(Model model, List<Credit> credits) {
        return credits.stream().filter(credit -> credit.model() == model).toList();
    }

    private static BigDecimal sum(List<Credit> credits) {
        return credits.stream().map(Credit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
