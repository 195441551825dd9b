package dev.kizuna.kpi.gap.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The gaps of all campaigns, as they are read. */
public interface Gaps {

    /** What was published of a gap. */
    sealed interface News {

        String gapId();

        /** It is there, or it is there again, or it is other than was said. */
        record Detected(GapReport gap) implements News {

            @Override
            public String gapId() {
                return gap.gapId();
            }
        }

        record Closed(String gapId, GapReport.End end) implements News {}
    }

    /**
     * Which gaps are asked for; null asks for all.
     *
     * @param from first local day on which they were detected
     * @param to last local day on which they were detected
     */
    record Wanted(
            @Nullable String campaignId,
            @Nullable String partnerId,
            @Nullable String metric,
            @Nullable Boolean open,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        /** The open ones of a campaign. */
        public static Wanted openOf(String campaignId) {
            return new Wanted(campaignId, null, null, true, null, null);
        }
    }

    /** A gap and its place in the order of lists: the latest first. */
    record Listed(GapReport gap, String place) {}

    /** Takes in news in the order in which it was published; what is taken in again changes nothing in the end. */
    void store(List<News> news);

    Optional<GapReport> find(String gapId);

    /**
     * The latest gaps first.
     *
     * @param after the place after which to begin; empty for the beginning
     */
    List<Listed> list(Wanted wanted, String after, int limit);
}
