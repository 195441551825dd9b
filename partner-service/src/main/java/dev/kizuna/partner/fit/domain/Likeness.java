package dev.kizuna.partner.fit.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How alike two partners are, and in what.
 *
 * @param percent 100 when they are judged the same in all
 * @param reasons what makes them alike and what does not, the closest first
 */
public record Likeness(int percent, List<String> reasons) {

    private static final int WHOLE = 100;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** What is compared of a partner. */
    public record Traits(String type, @Nullable String tier, Assessment assessment) {}

    private record Shared(Criterion criterion, int one, int other) {

        int closeness() {
            return WHOLE - Math.abs(one - other);
        }

        String inWords() {
            return criterion.code() + " " + one + " and " + other;
        }
    }

    /**
     * Compares two partners by the criteria in which both were judged; nothing but substance counts.
     *
     * @param criteria by whose weights it is compared
     */
    public static Likeness between(Traits one, Traits other, FitCriteria criteria, LikenessWeights weights) {
        List<Shared> shared = shared(one, other, criteria);
        int weight = shared.stream().mapToInt(each -> each.criterion.weight()).sum();
        int closeness = shared.stream()
                .mapToInt(each -> each.criterion.weight() * each.closeness())
                .sum();
        boolean sameType = one.type.equals(other.type);
        boolean sameTier = one.tier != null && one.tier.equals(other.tier);
        int percent = (weight == 0 ? 0 : weights.criteria() * closeness / weight / WHOLE)
                + (sameType ? weights.type() : 0)
                + (sameTier ? weights.tier() : 0);
        List<String> reasons = new ArrayList<>();
        reasons.add(sameType ? "both are " + one.type : one.type + " and " + other.type);
        if (sameTier) {
            reasons.add("both are of tier " + one.tier);
        }
        shared.stream()
                .sorted(Comparator.comparing(Shared::closeness).reversed().thenComparing(each -> each.criterion.code()))
                .map(Shared::inWords)
                .forEach(reasons::add);
        return new Likeness(percent, reasons);
    }

    private static List<Shared> shared(Traits one, Traits other, FitCriteria criteria) {
        Map<String, Integer> ones = points(one.assessment);
        Map<String, Integer> others = points(other.assessment);
        return criteria.substance().stream()
                .flatMap(criterion -> {
                    Integer here = ones.get(criterion.code());
                    Integer there = others.get(criterion.code());
                    return here == null || there == null
                            ? Optional.<Shared>empty().stream()
                            : Optional.of(new Shared(criterion, here, there)).stream();
                })
                .toList();
    }

    private static Map<String, Integer> points(Assessment assessment) {
        return assessment.judgements().stream().collect(Collectors.toMap(Judgement::criterion, Judgement::points));
    }
}
