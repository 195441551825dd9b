package dev.kizuna.partner.succession.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.keyperson.domain.Step;
import dev.kizuna.partner.partnership.domain.PartnerStage;
import dev.kizuna.partner.succession.domain.SuccessionPlanned;
import dev.kizuna.partner.succession.domain.Vacancy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner without a key person, or soon without one, as clients see it. */
@Schema(name = "KeyPersonVacancy", description = "A partner without a key person, or soon without one")
record VacancyView(
        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Name of the partner", example = "ひかりデジタル株式会社")
        String name,

        @Schema(description = "Stage of the partnership", example = "ACTIVE")
        PartnerStage stage,

        @Schema(description = "Who looks after the partner", example = "u-sato")
        String ownerId,

        @Schema(
                description = "Whether nobody holds the role already; otherwise all who do are about to leave",
                example = "true")
        boolean open,

        @Schema(description = "Who holds the role and leaves")
        List<Leaver> leaving,

        @Schema(description = "Who is on the way into the role")
        List<Aspirant> onTheWay) {

    @Schema(name = "Leaver", description = "A key person that leaves")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Leaver(
            @Schema(description = "The key person", example = "kp-tanaka")
            String keyPersonId,

            @Schema(description = "Who shall follow", example = "kp-suzuki")
            String successorId,

            @Schema(description = "Last local day in the role, if known", example = "2026-03-31") @Nullable
            LocalDate lastDay) {

        static Leaver of(SuccessionPlanned plan) {
            return new Leaver(plan.keyPersonId(), plan.successorId(), plan.lastDay());
        }
    }

    @Schema(name = "Aspirant", description = "Somebody on the way into the role")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Aspirant(
            @Schema(description = "The person", example = "kp-suzuki")
            String keyPersonId,

            @Schema(description = "How far the person is", example = "NOMINATED")
            Role.Status status,

            @Schema(description = "The step that comes next", example = "CONFIRM") @Nullable
            Step nextStep) {

        static Aspirant of(Person person) {
            var status = person.role().status();
            return new Aspirant(person.personId(), status, Step.after(status).orElse(null));
        }
    }

    static VacancyView of(Vacancy vacancy) {
        var partner = vacancy.partner();
        return new VacancyView(
                partner.partnerId(),
                partner.profile().name(),
                partner.stage(),
                partner.profile().ownerId(),
                vacancy.isOpen(),
                vacancy.leaving().stream().map(Leaver::of).toList(),
                vacancy.onTheWay().stream().map(Aspirant::of).toList());
    }
}
