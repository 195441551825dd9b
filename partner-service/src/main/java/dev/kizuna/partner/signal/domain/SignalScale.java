package dev.kizuna.partner.signal.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A version of what signals are worth. Everything fades, each kind by a half-life of its own, so that a score is of the
 * moment at which it is asked for and is never kept.
 *
 * @param recommendFrom points of what a person does that are needed to be recommended
 */
public record SignalScale(int version, int recommendFrom, List<SignalKind> kinds) {

    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final double TENTHS = 10;

    private static final Comparator<Contribution> MOST_FIRST = Comparator.comparing(Contribution::points)
            .reversed()
            .thenComparing(contribution -> contribution.signal().observedAt(), Comparator.reverseOrder())
            .thenComparing(contribution -> contribution.signal().signalId());

    public SignalScale {
        kinds = List.copyOf(kinds);
    }

    public Optional<SignalKind> kind(String code) {
        return kinds.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** What the signals come to at a moment; one of the future, or of a kind that the scale does not know, adds nothing. */
    public Score score(List<Signal> signals, Instant asOf) {
        List<Contribution> contributions = new ArrayList<>();
        for (SignalKind kind : kinds) {
            contributions.addAll(capped(
                    kind,
                    signals.stream()
                            .filter(signal -> signal.code().equals(kind.code()))
                            .filter(signal -> !signal.observedAt().isAfter(asOf))
                            .map(signal -> contribution(kind, signal, asOf))
                            .sorted(MOST_FIRST)
                            .toList()));
        }
        return new Score(
                version, asOf, contributions.stream().sorted(MOST_FIRST).toList());
    }

    private static Contribution contribution(SignalKind kind, Signal signal, Instant asOf) {
        double age = Duration.between(signal.observedAt(), asOf).toMillis() / DAY_MILLIS;
        double faded = Math.pow(0.5, age / kind.halfLifeDays());
        long tenths = Math.round(kind.weight() * signal.strength() * faded * TENTHS);
        return new Contribution(signal, kind, age, faded, BigDecimal.valueOf(tenths, 1), false);
    }

    private static List<Contribution> capped(SignalKind kind, List<Contribution> ofTheKind) {
        List<Contribution> counted = new ArrayList<>();
        BigDecimal left = BigDecimal.valueOf(kind.cap()).setScale(1);
        for (Contribution full : ofTheKind) {
            boolean tooMuch = full.points().compareTo(left) > 0;
            var contribution =
                    tooMuch ? new Contribution(full.signal(), kind, full.ageDays(), full.faded(), left, true) : full;
            left = left.subtract(contribution.points());
            counted.add(contribution);
        }
        return counted;
    }

    /** What is wrong with this version; empty when nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (version < 1) {
            faults.add("version must be 1 or more");
        }
        if (recommendFrom < 1) {
            faults.add("recommend-from must be 1 or more");
        }
        if (kinds.stream().map(SignalKind::code).distinct().count() < kinds.size()) {
            faults.add("a kind is there twice");
        }
        kinds.forEach(kind -> faults.addAll(kind.faults()));
        int reachable = kinds.stream()
                .filter(SignalKind::telling)
                .mapToInt(SignalKind::cap)
                .sum();
        if (reachable == 0) {
            faults.add("one kind at least must be telling");
        } else if (reachable < recommendFrom) {
            faults.add("nobody can reach recommend-from by what is telling");
        }
        return faults;
    }
}
