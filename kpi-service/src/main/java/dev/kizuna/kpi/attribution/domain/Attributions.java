package dev.kizuna.kpi.attribution.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Credits of sales, for readers. */
public interface Attributions {

    /** Whose credits are asked for. */
    enum Scope {
        CAMPAIGN,
        PARTNER
    }

    /** Keeps credits, unless newer ones of the same sale are kept. */
    void store(Collection<Attributed> attributed);

    /**
     * The sales that ever were of these days and of which the campaign or partner was ever credited with a part, in the order
     * of their time. Those that left the days or the credits are among them, as they are now, so that what is read of them
     * all has a revision that only grows.
     *
     * @param from first day in UTC
     * @param to last day in UTC
     */
    List<Attributed> find(Scope scope, String id, LocalDate from, LocalDate to);
}
