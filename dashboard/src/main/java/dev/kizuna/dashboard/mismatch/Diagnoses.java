package dev.kizuna.dashboard.mismatch;

import dev.kizuna.dashboard.remote.Answer;
import dev.kizuna.dashboard.remote.Services;
import dev.kizuna.dashboard.remote.Versioned;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** What can be observed, what speaks for what, and mismatches, asked from partner-service. */
@Component
class Diagnoses {

    private static final ParameterizedTypeReference<List<Indicators>> INDICATORS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Hypotheses> HYPOTHESES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Mismatch> MISMATCH = new ParameterizedTypeReference<>() {};

    private final Services services;

    Diagnoses(Services services) {
        this.services = services;
    }

    /** A sentence in both languages. */
    record Sentence(String en, String ja) {

        String in(Locale locale) {
            return locale.getLanguage().equals("ja") ? ja : en;
        }
    }

    /** A version of what can be observed and done. */
    record Indicators(int version, List<Kind> kinds, List<Indicator> indicators, List<Remedy> remedies) {}

    record Kind(String kind, Sentence hypothesis) {}

    record Indicator(String code, String kind, Sentence wording) {}

    record Remedy(String kind, Sentence wording) {}

    /** What the records speak for, the strongest first. */
    record Hypotheses(String keyPersonId, List<Hypothesis> hypotheses) {}

    record Hypothesis(String kind, Sentence hypothesis, int strength, boolean enough, List<Reason> reasons) {}

    record Reason(String indicator, Sentence wording, List<Seen> observed) {}

    record Seen(String observedOn, String evidenceId) {}

    /** A mismatch, as far as it matters to whoever plans a remedy. */
    record Mismatch(
            String mismatchId, String partnerId, String keyPersonId, String kind, String status, Sentence hypothesis) {}

    /** The newest version. */
    Answer<Indicators> indicators() {
        return services.partner()
                .get(INDICATORS, Map.of(), "api", "mismatch-indicators")
                .then(versions -> versions.isEmpty() ? new Answer.Absent<>() : new Answer.Got<>(versions.getLast()));
    }

    Answer<Hypotheses> fromRecords(String keyPersonId) {
        return services.partner().get(HYPOTHESES, Map.of(), "api", "key-persons", keyPersonId, "mismatch-hypotheses");
    }

    Answer<Versioned<Mismatch>> find(String mismatchId) {
        return services.partner().seen(MISMATCH, Map.of(), "api", "mismatches", mismatchId);
    }
}
