package dev.kizuna.partner.keyperson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.keyperson.domain.Appointment;
import dev.kizuna.partner.keyperson.domain.Nomination;
import dev.kizuna.partner.keyperson.domain.Nomination.Word;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.keyperson.domain.Step;
import dev.kizuna.partner.ramp.domain.RampTarget;
import dev.kizuna.partner.signal.domain.Signal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key person, or somebody on the way there. */
@Schema(name = "KeyPerson", description = "A key person, or somebody on the way there")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyPersonView(
        @Schema(description = "Id of the person", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "The partner whose person it is", example = "p-hikari")
        String partnerId,

        @Schema(description = "Name as the person writes it; absent once erased", example = "田中 一郎") @Nullable
        String displayName,

        @Schema(description = "Position in the company", example = "課長") @Nullable
        String title,

        @Schema(description = "How far the person is", example = "CONFIRMED")
        Role.Status status,

        @Schema(description = "When the person came that far", example = "2026-01-09T05:00:00Z") @Nullable
        Instant since,

        @Schema(description = "The step that comes next; absent when all are taken", example = "APPROVE") @Nullable
        Step nextStep,

        @Schema(description = "The latest nomination; absent before it") @Nullable
        NominationView nomination,

        @Schema(description = "The latest announcement of the role; absent before it") @Nullable
        AppointmentView appointment,

        @Schema(description = "The charter that holds; absent before it") @Nullable
        CharterView charter,

        @Schema(description = "What was observed of the person")
        List<Observed> signals) {

    @Schema(name = "Nomination", description = "A proposal to make somebody key person, and what became of it")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NominationView(
            @Schema(description = "Id of the nomination", example = "nom-tanaka")
            String nominationId,

            @Schema(description = "Who nominated", example = "u-sato")
            String nominatedBy,

            @Schema(description = "When that was", example = "2026-01-05T09:00:00Z")
            Instant nominatedAt,

            @Schema(description = "The manager who confirmed", example = "kp-manager-ito") @Nullable
            String confirmedBy,

            @Schema(description = "When that was", example = "2026-01-07T09:00:00Z") @Nullable
            Instant confirmedAt,

            @Schema(description = "The executive who approved", example = "u-kato") @Nullable
            String approvedBy,

            @Schema(description = "When that was", example = "2026-01-09T05:00:00Z") @Nullable
            Instant approvedAt,

            @Schema(description = "Who did not agree", example = "u-kato") @Nullable
            String rejectedBy,

            @Schema(description = "When that was", example = "2026-01-09T05:00:00Z") @Nullable
            Instant rejectedAt,

            @Schema(description = "Why not, as a code", example = "too-many-duties") @Nullable
            String reason,

            @Schema(description = "Why not, in their own words", example = "兼務が多いため") @Nullable
            String note) {

        static NominationView of(Nomination nomination) {
            var rejected = nomination.rejected();
            return new NominationView(
                    nomination.nominationId(),
                    nomination.nominated().by(),
                    nomination.nominated().at(),
                    by(nomination.confirmed()),
                    at(nomination.confirmed()),
                    by(nomination.approved()),
                    at(nomination.approved()),
                    by(rejected == null ? null : rejected.word()),
                    at(rejected == null ? null : rejected.word()),
                    rejected == null ? null : rejected.reason(),
                    rejected == null ? null : rejected.note());
        }

        private static @Nullable String by(@Nullable Word word) {
            return word == null ? null : word.by();
        }

        private static @Nullable Instant at(@Nullable Word word) {
            return word == null ? null : word.at();
        }
    }

    @Schema(name = "Appointment", description = "The role as it was announced")
    record AppointmentView(
            @Schema(description = "Who heard of it", example = "all-sales")
            String announcedTo,

            @Schema(description = "When the ramp's first day begins", example = "2026-01-12T00:00:00Z")
            Instant rampStart,

            @Schema(description = "When it was announced", example = "2026-01-12T00:00:00Z")
            Instant appointedAt,

            @Schema(description = "Targets given with it; none means the defaults")
            List<RampTarget> targets) {

        static AppointmentView of(Appointment appointment) {
            return new AppointmentView(
                    appointment.announcedTo(),
                    appointment.rampStart(),
                    appointment.appointedAt(),
                    appointment.targets());
        }
    }

    @Schema(name = "ObservedSignal", description = "Something that was observed of the person")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Observed(
            @Schema(description = "Id of the observation", example = "sig-2041")
            String signalId,

            @Schema(description = "Code of its kind, see /api/key-person-signals", example = "first-e-learning")
            String code,

            @Schema(description = "1 to 5", example = "3") int strength,

            @Schema(description = "Id of what shows it", example = "course-77-result") @Nullable
            String evidence,

            @Schema(description = "When it was observed", example = "2026-01-12T00:00:00Z")
            Instant observedAt) {

        static Observed of(Signal signal) {
            return new Observed(
                    signal.signalId(), signal.code(), signal.strength(), signal.evidence(), signal.observedAt());
        }
    }

    static KeyPersonView of(Person person) {
        var profile = person.profile();
        var role = person.role();
        var nomination = role.nomination();
        var appointment = role.appointment();
        return new KeyPersonView(
                person.personId(),
                person.partnerId(),
                profile == null ? null : profile.displayName(),
                profile == null ? null : profile.title(),
                role.status(),
                role.since(),
                Step.after(role.status()).orElse(null),
                nomination == null ? null : NominationView.of(nomination),
                appointment == null ? null : AppointmentView.of(appointment),
                role.charter().map(CharterView::of).orElse(null),
                role.signals().stream().map(Observed::of).toList());
    }
}
