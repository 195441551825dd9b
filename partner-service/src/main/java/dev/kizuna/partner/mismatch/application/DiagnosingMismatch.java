package dev.kizuna.partner.mismatch.application;

import dev.kizuna.partner.aggregate.application.Beginning;
import dev.kizuna.partner.aggregate.application.Outcome;
import dev.kizuna.partner.aggregate.application.Start;
import dev.kizuna.partner.mismatch.domain.Mismatch;
import dev.kizuna.partner.mismatch.domain.MismatchEvent;
import dev.kizuna.partner.mismatch.domain.MismatchKind;
import dev.kizuna.partner.mismatch.domain.Mismatches;
import java.util.List;
import org.springframework.stereotype.Component;

/** Role and environment of a key person seem not to fit. */
@Component
public final class DiagnosingMismatch {

    private final Mismatches mismatches;
    private final Beginning beginning;

    DiagnosingMismatch(Mismatches mismatches, Beginning beginning) {
        this.mismatches = mismatches;
        this.beginning = beginning;
    }

    public Outcome<Mismatch> diagnose(Start start, String keyPersonId, MismatchKind kind, List<String> evidence) {
        return beginning.begin(
                mismatches,
                start,
                Mismatch::unheard,
                occurrence -> new MismatchEvent.Diagnosed(
                        occurrence, start.partnerId(), start.id(), keyPersonId, kind, evidence));
    }
}
