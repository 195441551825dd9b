package dev.kizuna.partner.fit.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of the criteria: weights, the gate and the red flags. Reach alone never passes, since the gate is asked a
 * second time without all that is vanity.
 *
 * @param passAt points that are needed
 */
public record FitCriteria(int version, int passAt, List<Criterion> criteria, List<RedFlag> redFlags) {

    private static final int WHOLE = 100;

    public FitCriteria {
        criteria = List.copyOf(criteria);
        redFlags = List.copyOf(redFlags);
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    public Optional<RedFlag> redFlag(String code) {
        return redFlags.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** What comes of these judgements; a criterion of vanity that is not judged counts nothing. */
    public Verdict judge(List<Judgement> judgements, List<RaisedFlag> raised) {
        Map<String, Integer> points = new HashMap<>();
        judgements.forEach(judgement -> points.put(judgement.criterion(), judgement.points()));
        List<RedFlag> flags = redFlags.stream()
                .filter(flag -> raised.stream().anyMatch(seen -> seen.flag().equals(flag.code())))
                .toList();
        int costs = flags.stream().mapToInt(RedFlag::costs).sum();
        int score = Math.max(0, mean(criteria, points) - costs);
        List<String> objections = objections(points, flags, score, costs);
        List<String> reasons = new ArrayList<>(objections);
        reasons.addAll(contributions(points));
        flags.stream()
                .filter(flag -> !flag.blocks() && flag.costs() > 0)
                .forEach(flag -> reasons.add("red flag " + flag.code() + " takes " + flag.costs() + " points"));
        return new Verdict(score, objections.isEmpty(), reasons);
    }

    private List<String> objections(Map<String, Integer> points, List<RedFlag> flags, int score, int costs) {
        List<String> objections = new ArrayList<>();
        flags.stream()
                .filter(RedFlag::blocks)
                .forEach(flag -> objections.add("red flag " + flag.code() + " stands against it: " + flag.meaning()));
        for (Criterion criterion : criteria) {
            int reached = points.getOrDefault(criterion.code(), 0);
            if (reached < criterion.least()) {
                objections.add(criterion.code() + " is " + reached + ", and nothing makes up for less than "
                        + criterion.least());
            }
        }
        int substance = Math.max(0, mean(substance(), points) - costs);
        if (score < passAt) {
            objections.add("the score is " + score + " of " + passAt + " needed");
        } else if (substance < passAt) {
            objections.add("without reach and its like the score is " + substance + " of " + passAt + " needed");
        }
        return objections;
    }

    private List<String> contributions(Map<String, Integer> points) {
        return criteria.stream()
                .flatMap(
                        criterion -> Optional.ofNullable(points.get(criterion.code()))
                                .map(reached -> new Contribution(criterion, reached))
                                .stream())
                .sorted(Comparator.comparing(Contribution::counts)
                        .reversed()
                        .thenComparing(contribution -> contribution.criterion.code()))
                .map(Contribution::inWords)
                .toList();
    }

    private record Contribution(Criterion criterion, int points) {

        int counts() {
            return criterion.weight() * points;
        }

        String inWords() {
            return criterion.code() + " " + points + " at " + criterion.weight() + "%";
        }
    }

    /** All criteria that are no vanity. */
    List<Criterion> substance() {
        return criteria.stream().filter(criterion -> !criterion.vanity()).toList();
    }

    private static int mean(List<Criterion> criteria, Map<String, Integer> points) {
        int sum = 0;
        int weights = 0;
        for (Criterion criterion : criteria) {
            sum += criterion.weight() * points.getOrDefault(criterion.code(), 0);
            weights += criterion.weight();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** What is wrong with this version; empty when nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (version < 1) {
            faults.add("version must be 1 or more");
        }
        if (passAt < 1 || passAt > WHOLE) {
            faults.add("pass-at must be from 1 to 100");
        }
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != WHOLE) {
            faults.add("the weights must add up to 100, not " + sum);
        }
        if (criteria.stream().map(Criterion::code).distinct().count() < criteria.size()) {
            faults.add("a criterion is there twice");
        }
        if (redFlags.stream().map(RedFlag::code).distinct().count() < redFlags.size()) {
            faults.add("a red flag is there twice");
        }
        if (substance().isEmpty()) {
            faults.add("one criterion at least must be no vanity");
        }
        criteria.stream()
                .filter(criterion -> criterion.weight() < 1
                        || criterion.least() < 0
                        || criterion.least() > WHOLE
                        || (criterion.vanity() && criterion.least() > 0))
                .forEach(criterion -> faults.add("criterion " + criterion.code()
                        + ": weight must be 1 or more, least from 0 to 100, and vanity has no least"));
        redFlags.stream()
                .filter(flag -> flag.costs() < 0 || (!flag.blocks() && flag.costs() == 0))
                .forEach(flag -> faults.add("red flag " + flag.code() + " neither blocks nor costs anything"));
        return faults;
    }
}
