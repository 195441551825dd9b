package dev.kizuna.kpi.gap.application;

import dev.kizuna.kpi.gap.domain.GapReport;
import dev.kizuna.kpi.gap.domain.Gaps;
import dev.kizuna.kpi.gap.domain.Gaps.Listed;
import dev.kizuna.kpi.gap.domain.Gaps.Wanted;
import java.util.List;
import java.util.Optional;

/** Finds gaps. */
public final class ReadingGaps {

    private final Gaps gaps;

    public ReadingGaps(Gaps gaps) {
        this.gaps = gaps;
    }

    public Optional<GapReport> find(String gapId) {
        return gaps.find(gapId);
    }

    /** The latest first, after the place. */
    public List<Listed> list(Wanted wanted, String after, int limit) {
        return gaps.list(wanted, after, limit);
    }
}
