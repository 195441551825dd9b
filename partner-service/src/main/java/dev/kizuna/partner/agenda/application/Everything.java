package dev.kizuna.partner.agenda.application;

import dev.kizuna.partner.aggregate.domain.Documents;
import dev.kizuna.partner.aggregate.domain.Selection;
import dev.kizuna.partner.aggregate.domain.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads all that a partner has of something, piece by piece. */
final class Everything {

    private static final int AT_ONCE = 500;

    private Everything() {}

    /** @param status only those that are so far */
    static <T> Stream<T> of(Documents<T> documents, String partnerId, Enum<?> status, Function<T, String> id) {
        return read(documents, Map.of("partnerId", partnerId, "status", status.name()), id);
    }

    static <T> Stream<T> of(Documents<T> documents, String partnerId, Function<T, String> id) {
        return read(documents, Map.of("partnerId", partnerId), id);
    }

    private static <T> Stream<T> read(Documents<T> documents, Map<String, String> equal, Function<T, String> id) {
        List<T> all = new ArrayList<>();
        List<Versioned<T>> piece;
        String after = "";
        do {
            piece = documents.select(new Selection(equal, after, AT_ONCE));
            piece.forEach(found -> all.add(found.value()));
            after = all.isEmpty() ? "" : id.apply(all.getLast());
        } while (piece.size() == AT_ONCE);
        return all.stream();
    }
}
