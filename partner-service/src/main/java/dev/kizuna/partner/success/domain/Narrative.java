package dev.kizuna.partner.success.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people add to the facts. It stays in the document and is in no event.
 *
 * @param whatWorked what made it work
 * @param othersCanRepeat what others can do the same way
 */
public record Narrative(@Nullable String title, List<String> whatWorked, List<String> othersCanRepeat) {

    /** Nobody has written anything yet. */
    public static final Narrative NONE = new Narrative(null, List.of(), List.of());

    public Narrative {
        whatWorked = List.copyOf(whatWorked);
        othersCanRepeat = List.copyOf(othersCanRepeat);
    }
}
