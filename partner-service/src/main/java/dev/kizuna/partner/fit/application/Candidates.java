package dev.kizuna.partner.fit.application;

import dev.kizuna.partner.fit.domain.Fit;
import dev.kizuna.partner.partnership.domain.Partner;
import dev.kizuna.partner.partnership.domain.Partners;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings fits and partners together. */
@Component
final class Candidates {

    private final Partners partners;

    Candidates(Partners partners) {
        this.partners = partners;
    }

    /** Each fit with its partner, in the same order. */
    List<Candidate> of(List<Fit> fits) {
        Map<String, Partner> known = new HashMap<>();
        partners.among(fits.stream().map(Fit::partnerId).collect(Collectors.toSet()))
                .forEach(partner -> known.put(partner.partnerId(), partner));
        return fits.stream()
                .flatMap(fit ->
                        Optional.ofNullable(known.get(fit.partnerId()))
                                .map(partner -> new Candidate(partner, fit))
                                .stream())
                .toList();
    }
}
