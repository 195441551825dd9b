package dev.kizuna.partner.marketentry.domain;

import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A version of what a market entry plan has to do.
 *
 * @param days local days from the first to the last
 * @param outreaches how many are prioritised
 * @param pilots how many are tried out
 */
public record MarketEntryRules(int version, int days, Limits outreaches, Limits pilots, List<Question> questions) {

    public MarketEntryRules {
        questions = List.copyOf(questions);
    }

    /** Fewest and most. */
    public record Limits(int least, int most) {}

    /** Why a finding is none. */
    Optional<Refusal> objection(Finding finding) {
        List<String> codes = questions.stream().map(Question::code).toList();
        if (!codes.contains(finding.question())) {
            return Optional.of(new Refusal.Against(
                    Rule.UNKNOWN_QUESTION, "question", "\"" + finding.question() + "\" is none of " + codes));
        }
        return finding.source().isEmpty()
                ? Optional.of(new Refusal.Against(Rule.EVIDENCE_MISSING, "source", "say where that is from"))
                : Optional.empty();
    }

    /** What is wrong with this version; empty when nothing is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (version < 1) {
            faults.add("version must be 1 or more");
        }
        if (days < 1) {
            faults.add("days must be 1 or more");
        }
        if (questions.isEmpty()) {
            faults.add("there must be a question");
        }
        if (questions.stream().map(Question::code).distinct().count() < questions.size()) {
            faults.add("a question is there twice");
        }
        questions.stream()
                .filter(question -> question.en().isBlank() || question.ja().isBlank())
                .forEach(question -> faults.add("question " + question.code() + " needs words in both languages"));
        faults.addAll(faults("outreaches", outreaches));
        faults.addAll(faults("pilots", pilots));
        return faults;
    }

    private static List<String> faults(String what, Limits limits) {
        return limits.least() < 1 || limits.most() < limits.least()
                ? List.of(what + ": least must be 1 or more, and most not less")
                : List.of();
    }
}
