package dev.kizuna.dashboard.language;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The languages the page speaks. */
public final class Languages {

    /** The first is for browsers that want neither. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.JAPANESE);

    /** Where a choice is remembered. */
    public static final String COOKIE = "kizuna-language";

    /** How long. */
    public static final Duration KEPT = Duration.ofDays(400);

    private Languages() {}
}
