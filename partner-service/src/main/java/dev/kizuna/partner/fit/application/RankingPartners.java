package dev.kizuna.partner.fit.application;

import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.fit.domain.Fits;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.partnership.domain.PartnerType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts those who passed first, then who fits better; partnerships that ended are left out. */
@Component
public final class RankingPartners {

    private static final int AT_ONCE = 500;

    private final Fits fits;
    private final Candidates candidates;

    RankingPartners(Fits fits, Candidates candidates) {
        this.fits = fits;
        this.candidates = candidates;
    }

    /**
     * A piece of the ranking.
     *
     * @param after the rank after which it begins; empty for the beginning
     */
    public List<Candidate> rank(@Nullable PartnerType type, @Nullable PartnerStage stage, String after, int limit) {
        List<Candidate> ranked = new ArrayList<>();
        String from = after;
        while (ranked.size() < limit) {
            List<Fit> piece = fits.ranked(from, AT_ONCE);
            candidates.of(piece).stream()
                    .filter(candidate -> type == null || candidate.partner().type() == type)
                    .filter(candidate -> stage == null
                            ? candidate.partner().stage() != PartnerStage.TERMINATED
                            : candidate.partner().stage() == stage)
                    .limit((long) limit - ranked.size())
                    .forEach(ranked::add);
            if (piece.size() < AT_ONCE) {
                break;
            }
            from = Fits.rank(piece.getLast());
        }
        return ranked;
    }
}
