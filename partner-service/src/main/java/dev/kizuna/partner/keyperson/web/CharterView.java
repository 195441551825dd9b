package dev.kizuna.partner.keyperson.web;

import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** A version of a charter as clients see it. */
@Schema(name = "Charter", description = "What was agreed about a role: time, authority, meaning and reward")
record CharterView(
        @Schema(description = "Version, from 1", example = "1")
        int version,

        @Schema(
                description = "What the person does",
                example = "Brings the product into every proposal of the division")
        String role,

        @Schema(description = "Share of the working time that belongs to the role", example = "20")
        int timeSharePercent,

        @Schema(description = "What the person decides alone", example = "[\"discounts up to 5%\", \"demo dates\"]")
        List<String> authority,

        @Schema(description = "What the role means for the person's career", example = "First step to alliance lead")
        String careerMeaning,

        @Schema(
                description = "What of the role the person's own appraisal rewards",
                example = "[\"PoCs begun\", \"colleagues trained\"]")
        List<String> appraisalRewards,

        @Schema(description = "The manager who agreed", example = "kp-manager-ito")
        String agreedBy,

        @Schema(description = "When it was agreed", example = "2026-01-10T02:00:00Z")
        Instant agreedAt,

        @Schema(description = "What may work, but should be looked at, as codes", example = "[\"little-time\"]")
        List<String> warnings) {

    @Schema(name = "Charters", description = "All versions of the charter of a key person")
    record All(
            @Schema(description = "The key person", example = "kp-tanaka")
            String keyPersonId,

            @Schema(description = "All versions, the newest first; the newest holds")
            List<CharterView> items) {

        static All of(Person person) {
            return new All(
                    person.personId(),
                    person.role().charters().reversed().stream()
                            .map(CharterView::of)
                            .toList());
        }
    }

    static CharterView of(Charter charter) {
        return new CharterView(
                charter.version(),
                charter.terms().role(),
                charter.terms().timeSharePercent(),
                charter.terms().authority(),
                charter.terms().careerMeaning(),
                charter.terms().appraisalRewards(),
                charter.agreedBy(),
                charter.agreedAt(),
                charter.warnings());
    }
}
