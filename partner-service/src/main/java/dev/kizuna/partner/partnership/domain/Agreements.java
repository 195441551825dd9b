package dev.kizuna.partner.partnership.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The signed agreements with a partner, each in its latest version, in the order of their ids. */
public record Agreements(List<Agreement> signed) {

    public static final Agreements NONE = new Agreements(List.of());

    public Agreements {
        signed = signed.stream()
                .sorted(Comparator.comparing(Agreement::agreementId))
                .toList();
    }

    /** These and one more; a version that is not newer than the known one changes nothing. */
    Agreements with(Agreement agreement) {
        List<Agreement> others = new ArrayList<>();
        for (Agreement known : signed) {
            if (!known.agreementId().equals(agreement.agreementId())) {
                others.add(known);
            } else if (known.version() >= agreement.version()) {
                return this;
            }
        }
        others.add(agreement);
        return new Agreements(others);
    }

    /** The latest signed one that holds on a day. */
    public Optional<Agreement> inForce(LocalDate day) {
        return signed.stream()
                .filter(agreement -> agreement.holdsOn(day))
                .max(Comparator.comparing(Agreement::signedAt).thenComparing(Agreement::agreementId));
    }
}
