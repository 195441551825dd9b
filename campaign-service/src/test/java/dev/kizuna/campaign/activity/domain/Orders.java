package dev.kizuna.campaign.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Every order in which reports may arrive. */
final class Orders {

    private Orders() {}

    /** What comes of the reports in each order, the first of them repeated at the end. */
    static <T, R> Stream<T> outcomes(T nothing, List<? extends R> reports, BiFunction<T, R, T> with) {
        return permutations(new ArrayList<R>(reports)).map(order -> {
            T state = nothing;
            for (R report : order) {
                state = with.apply(state, report);
            }
            return with.apply(state, order.getFirst());
        });
    }

    private static <R> Stream<List<R>> permutations(List<R> all) {
        if (all.isEmpty()) {
            return Stream.of(List.of());
        }
        return all.stream().flatMap(first -> {
            var rest = new ArrayList<>(all);
            rest.remove(first);
            return permutations(rest).map(others -> {
                var order = new ArrayList<R>();
                order.add(first);
                order.addAll(others);
                return (List<R>) order;
            });
        });
    }
}
