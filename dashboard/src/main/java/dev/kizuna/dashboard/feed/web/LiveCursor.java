package dev.kizuna.dashboard.feed.web;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How far a browser knows what happened: the instance that told it, and that instance's number. */
record LiveCursor(String instance, long version) {

    /** The number if it was given out by this instance; another's numbers mean nothing here. */
    static OptionalLong version(@Nullable String text, String instance) {
        if (text == null || !text.startsWith(instance + "-")) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text.substring(instance.length() + 1)));
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    @Override
    public String toString() {
        return instance + "-" + version;
    }
}
