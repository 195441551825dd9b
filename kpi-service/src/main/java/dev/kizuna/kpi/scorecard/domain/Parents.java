package dev.kizuna.kpi.scorecard.domain;

import dev.kizuna.kpi.scorecard.domain.FactId.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the facts that a fact claims to have grown from. */
final class Parents {

    private Parents() {}

    static @Nullable FactId parent(Kind kind, @Nullable Claim claim) {
        return claim == null ? null : new FactId(kind, claim.value());
    }

    static List<FactId> of(@Nullable FactId... ids) {
        return Stream.of(ids).filter(Objects::nonNull).toList();
    }
}
