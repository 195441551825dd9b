package dev.kizuna.partner.keyperson.domain;

import dev.kizuna.partner.aggregate.domain.Refusal;
import dev.kizuna.partner.aggregate.domain.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed about a role before it begins: what it is, how much time it has, what may be decided alone, and what
 * the person gains. Without these a key person is one in name only.
 *
 * @param version counted from 1
 * @param agreedAt when it was agreed
 */
public record Charter(int version, Terms terms, String agreedBy, Instant agreedAt) {

    /** Code of the warning that the role has little time. */
    public static final String LITTLE_TIME = "little-time";

    private static final int WHOLE = 100;
    private static final int LITTLE = 10;

    /**
     * What is agreed.
     *
     * @param role what the person does, in words
     * @param timeSharePercent of the working time that belongs to the role
     * @param authority what the person may decide alone
     * @param careerMeaning what the role means for the person's career
     * @param appraisalRewards what of the role the person's own appraisal rewards
     */
    public record Terms(
            String role,
            int timeSharePercent,
            List<String> authority,
            String careerMeaning,
            List<String> appraisalRewards) {

        public Terms {
            authority = List.copyOf(authority);
            appraisalRewards = List.copyOf(appraisalRewards);
        }

        /** Why it cannot work. */
        Optional<Refusal> objection() {
            if (timeSharePercent < 1 || timeSharePercent > WHOLE) {
                return against(
                        Rule.TIME_SHARE_MISSING,
                        "timeSharePercent",
                        "with " + timeSharePercent + "% of the time the role cannot be done");
            }
            if (authority.isEmpty()) {
                return against(
                        Rule.AUTHORITY_MISSING, "authority", "say at least one thing that the person decides alone");
            }
            if (appraisalRewards.isEmpty()) {
                return against(
                        Rule.APPRAISAL_SILENT,
                        "appraisalRewards",
                        "say at least one thing of the role that the person's own appraisal rewards");
            }
            return Optional.empty();
        }

        private static Optional<Refusal> against(Rule rule, String field, String detail) {
            return Optional.of(new Refusal.Against(rule, field, detail));
        }
    }

    /** What may work, but should be looked at, as stable codes. */
    public List<String> warnings() {
        return terms.timeSharePercent() < LITTLE ? List.of(LITTLE_TIME) : List.of();
    }

    Charter withoutWords() {
        return new Charter(
                version, new Terms("", terms.timeSharePercent(), List.of(), "", List.of()), agreedBy, agreedAt);
    }
}
