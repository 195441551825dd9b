package dev.kizuna.kpi.scorecard.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of the tally, by which others may read what it counted. */
public final class TallyStores {

    /** Day cards by {@link CardKey}; values are of {@link CardFormat}. */
    public static final String SCORECARDS = Cards.NAME;

    /**
     * Sums by {@link RollUpKey}, without the visitors that lie under {@link #settledVisitors}; values are of
     * {@link CardFormat}. A sum is to be read before these, which are put there before they are taken from the sum.
     */
    public static final String ROLL_UPS = RollUps.NAME;

    /** First and last days by {@link ScopeIndex#key}. */
    public static final String SCOPE_INDEX = ScopeIndex.NAME;

    private TallyStores() {}

    /** Under which key the visitors of a sum lie that came a while ago; of a beginning of keys, with what theirs begin. */
    public static String settledVisitors(String sum) {
        return SettledVisitors.key(sum);
    }

    static Set<StoreBuilder<?>> builders() {
        return new LinkedHashSet<>(List.of(
                StoredFacts.builder(),
                Zones.builder(),
                Owners.builder(),
                HeldCards.builder(Cards.NAME),
                HeldCards.builder(RollUps.NAME),
                ScopeIndex.builder(),
                Cards.unpublishedBuilder(),
                AwaitingRates.builder(),
                BeforeCommit.builder()));
    }
}
