package dev.kizuna.kpi.gap.topology;

import dev.kizuna.kpi.gap.domain.CampaignTarget;
import dev.kizuna.kpi.gap.domain.Counted;
import dev.kizuna.kpi.gap.domain.Metric;
import dev.kizuna.kpi.gap.domain.Phase;
import dev.kizuna.kpi.gap.domain.Report;
import dev.kizuna.kpi.gap.domain.Report.Adjusted;
import dev.kizuna.kpi.gap.domain.Report.Planned;
import dev.kizuna.kpi.gap.domain.Report.Turned;
import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.scorecard.domain.Moment;
import dev.kizuna.kpi.scorecard.domain.Sum;
import dev.kizuna.kpi.state.BinaryIn;
import dev.kizuna.kpi.state.BinaryOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How courses and counts lie in stores and internal topics, inside of what has a version. */
final class GapFormats {

    private GapFormats() {}

    static BinaryOut report(BinaryOut out, Report report) {
        return switch (report) {
            case Planned planned -> {
                day(day(out.put('p').moment(planned.by()), planned.startsOn()), planned.endsOn());
                targets(out, planned.targets());
                yield list(
                        out,
                        planned.phases(),
                        (to, phase) -> day(day(to.text(phase.kind()), phase.startsOn()), phase.endsOn()));
            }
            case Turned turned ->
                targets(out.put('t').put(turned.kind().ordinal()).moment(turned.by()), turned.targets());
            case Adjusted adjusted -> {
                out.put('a')
                        .text(adjusted.id())
                        .moment(adjusted.by())
                        .text(adjusted.kind())
                        .text(adjusted.reason());
                targets(targets(out, adjusted.targets()), adjusted.before());
                yield maybe(out, adjusted.endsOn(), GapFormats::day);
            }
        };
    }

    static Report report(BinaryIn in) {
        char kind = (char) in.get();
        return switch (kind) {
            case 'p' -> {
                Moment by = in.moment();
                LocalDate startsOn = day(in);
                LocalDate endsOn = day(in);
                List<CampaignTarget> targets = targets(in);
                yield new Planned(
                        by, startsOn, endsOn, targets, list(in, from -> new Phase(from.text(), day(from), day(from))));
            }
            case 't' -> {
                Turned.Kind turn = Turned.Kind.values()[in.get()];
                Moment by = in.moment();
                yield new Turned(turn, by, targets(in));
            }
            case 'a' -> {
                String id = in.text();
                Moment by = in.moment();
                String changed = in.text();
                String reason = in.text();
                List<CampaignTarget> targets = targets(in);
                List<CampaignTarget> before = targets(in);
                yield new Adjusted(id, by, changed, reason, targets, before, maybe(in, GapFormats::day));
            }
            default -> throw new IllegalStateException("No report of a campaign has the code " + kind);
        };
    }

    static BinaryOut counted(BinaryOut out, Counted counted) {
        list(
                out,
                counted.counters().entrySet(),
                (to, entry) -> to.put(entry.getKey().ordinal()).number(entry.getValue()));
        list(
                out,
                counted.sums().entrySet(),
                (to, entry) -> to.put(entry.getKey().ordinal()).decimal(entry.getValue()));
        list(out, sums(counted.unpriced()), (to, sum) -> to.put(sum.ordinal()));
        return maybe(out, counted.currency(), BinaryOut::text);
    }

    static Counted counted(BinaryIn in) {
        Map<Counter, Long> counters = new EnumMap<>(Counter.class);
        for (int left = in.count(); left > 0; left--) {
            counters.put(Counter.values()[in.get()], in.number());
        }
        Map<Sum, BigDecimal> sums = new EnumMap<>(Sum.class);
        for (int left = in.count(); left > 0; left--) {
            sums.put(Sum.values()[in.get()], in.decimal());
        }
        Set<Sum> unpriced = sums(list(in, from -> Sum.values()[from.get()]));
        return new Counted(counters, sums, unpriced, maybe(in, BinaryIn::text));
    }

    private static Set<Sum> sums(Collection<Sum> some) {
        Set<Sum> sums = EnumSet.noneOf(Sum.class);
        sums.addAll(some);
        return sums;
    }

    static BinaryOut target(BinaryOut out, CampaignTarget target) {
        return out.put(target.metric().ordinal()).decimal(target.target()).text(target.unit());
    }

    static CampaignTarget target(BinaryIn in) {
        Metric metric = Metric.values()[in.get()];
        BigDecimal target = in.decimal();
        return new CampaignTarget(metric, target, in.text());
    }

    private static BinaryOut targets(BinaryOut out, List<CampaignTarget> targets) {
        return list(out, targets, GapFormats::target);
    }

    private static List<CampaignTarget> targets(BinaryIn in) {
        return list(in, GapFormats::target);
    }

    static BinaryOut day(BinaryOut out, LocalDate day) {
        return out.number(day.toEpochDay());
    }

    static LocalDate day(BinaryIn in) {
        return LocalDate.ofEpochDay(in.number());
    }

    static <T> BinaryOut list(BinaryOut out, Collection<T> items, BiConsumer<BinaryOut, T> write) {
        out.number(items.size());
        items.forEach(item -> write.accept(out, item));
        return out;
    }

    static <T> List<T> list(BinaryIn in, Function<BinaryIn, T> read) {
        List<T> items = new ArrayList<>();
        for (int left = in.count(); left > 0; left--) {
            items.add(read.apply(in));
        }
        return items;
    }

    static <T> BinaryOut maybe(BinaryOut out, @Nullable T value, BiConsumer<BinaryOut, T> write) {
        if (value == null) {
            return out.put(BinaryOut.ABSENT);
        }
        write.accept(out.put(BinaryOut.PRESENT), value);
        return out;
    }

    static <T> @Nullable T maybe(BinaryIn in, Function<BinaryIn, T> read) {
        return in.get() == BinaryOut.ABSENT ? null : read.apply(in);
    }

    static BinaryIn versioned(byte[] bytes, int version, String what) {
        var in = new BinaryIn(bytes);
        int found = in.get();
        if (found != version) {
            throw new IllegalStateException(what + " of format " + found + " cannot be read by this release");
        }
        return in;
    }
}
