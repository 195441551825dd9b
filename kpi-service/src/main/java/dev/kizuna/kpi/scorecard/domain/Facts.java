package dev.kizuna.kpi.scorecard.domain;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The facts of all partners. */
public interface Facts {

    /** What is filed under the id, or null when nothing is. */
    @Nullable
    Filed find(String partnerId, FactId id);

    void file(String partnerId, FactId id, Filed filed);

    /** Hands every known fact of a partner to the visitor, which must not file anything meanwhile. */
    void forEach(String partnerId, Consumer<Fact> visitor);
}
