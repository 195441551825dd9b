package dev.kizuna.kpi.scorecard.web;

import dev.kizuna.kpi.scorecard.domain.Counter;
import dev.kizuna.kpi.table.CsvTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cards as a table: a row a card, a column a counter or figure; a figure that is null is an empty cell. */
final class ScorecardCsv {

    private static final List<String> FIRST =
            List.of("scope", "id", "period", "from", "to", "revision", "asOf", "provisional", "currency");

    private static final List<String> PROMISES =
            List.of("promisesDue", "promisesKept", "promisesLate", "promisesBroken", "promisesOpen");

    private static final List<String> LAST = List.of("unconverted", "approximate");

    private ScorecardCsv() {}

    /** Cards that all have the same figures. */
    static String of(List<ScorecardResponse> cards, List<String> figures, String currency) {
        return of(List.of(), cards, List.of(), figures, currency);
    }

    /**
     * Cards with columns before them.
     *
     * @param columns names of the columns before
     * @param cells for each card the cells in these columns
     */
    static String of(
            List<String> columns,
            List<ScorecardResponse> cards,
            List<? extends List<? extends @Nullable Object>> cells,
            List<String> figures,
            String currency) {
        List<String> counters =
                Arrays.stream(Counter.values()).map(Counter::label).toList();
        var table = new CsvTable(Stream.of(columns, FIRST, counters, figures, PROMISES, LAST)
                .flatMap(List::stream)
                .toList());
        for (int i = 0; i < cards.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            if (!columns.isEmpty()) {
                row.addAll(cells.get(i));
            }
            table.row(fill(row, cards.get(i), counters, figures, currency));
        }
        return table.text();
    }

    private static List<@Nullable Object> fill(
            List<@Nullable Object> row,
            ScorecardResponse card,
            List<String> counters,
            List<String> figures,
            String currency) {
        row.addAll(Arrays.asList(
                card.scope(), card.id(), card.period(), card.from(), card.to(), card.revision(), card.asOf()));
        row.add(card.provisional());
        row.add(currency);
        counters.forEach(counter -> row.add(card.counters().get(counter)));
        figures.forEach(figure -> row.add(plain(card.figures().get(figure))));
        row.add(card.promises().stream().mapToLong(PromisesResponse::due).sum());
        row.add(card.promises().stream().mapToLong(PromisesResponse::kept).sum());
        row.add(card.promises().stream().mapToLong(PromisesResponse::late).sum());
        row.add(card.promises().stream().mapToLong(PromisesResponse::broken).sum());
        row.add(card.promises().stream().mapToLong(PromisesResponse::open).sum());
        row.add(unconverted(card.unconverted()));
        row.add(String.join(" ", card.approximate()));
        return row;
    }

    private static @Nullable Object plain(@Nullable Object figure) {
        return figure instanceof MoneyResponse money ? new BigDecimal(money.amount()) : figure;
    }

    private static String unconverted(Map<String, List<MoneyResponse>> amounts) {
        return amounts.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(money -> entry.getKey() + " " + money.amount() + " " + money.currency()))
                .collect(Collectors.joining("; "));
    }
}
