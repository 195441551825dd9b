package dev.kizuna.partner.succession.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.keyperson.domain.Charter;
import dev.kizuna.partner.keyperson.domain.Person;
import dev.kizuna.partner.keyperson.domain.Role;
import dev.kizuna.partner.keyperson.domain.Step;
import dev.kizuna.partner.load.domain.LoadPhase;
import dev.kizuna.partner.succession.application.HandOver;
import dev.kizuna.partner.succession.domain.SuccessionPlanned;
import dev.kizuna.partner.support.domain.SupportMember;
import dev.kizuna.partner.support.domain.SupportTask;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who follows a key person, how far that is, and what is handed over. */
@Schema(name = "HandOver", description = "Who follows a key person, how far that is, and what is handed over")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HandOverView(
        @Schema(description = "The key person that leaves", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "How far the leaver is", example = "ACTIVE")
        Role.Status status,

        @Schema(description = "When it was planned; absent while nobody is named", example = "2026-03-02T00:00:00Z")
        @Nullable
        Instant plannedAt,

        @Schema(description = "The leaver's last local day in the role, if known", example = "2026-03-31") @Nullable
        LocalDate lastDay,

        @Schema(description = "Who shall follow; absent while nobody is named") @Nullable
        SuccessorView successor,

        @Schema(description = "The leaver's charter, as a proposal for the successor's own") @Nullable
        ProposedCharter charter,

        @Schema(description = "Who supports the leaver, as a proposal")
        List<Supporter> supporters,

        @Schema(description = "The leaver's peaks and valleys that are not over, as a proposal")
        List<Phase> load) {

    @Schema(name = "Successor", description = "Who shall follow, and takes all steps into the role like everybody")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SuccessorView(
            @Schema(description = "The person", example = "kp-suzuki")
            String keyPersonId,

            @Schema(
                    description = "How far the person is; absent when the directory knows the person no more",
                    example = "NOMINATED")
            Role.@Nullable Status status,

            @Schema(description = "The step that comes next; absent when all are taken", example = "CONFIRM") @Nullable
            Step nextStep) {}

    @Schema(name = "ProposedCharter", description = "The leaver's charter, which the successor agrees anew")
    record ProposedCharter(
            @Schema(description = "What the person does", example = "Brings the product into every proposal")
            String role,

            @Schema(description = "Share of the working time", example = "20")
            int timeSharePercent,

            @Schema(description = "What the person decides alone", example = "[\"demo dates\"]")
            List<String> authority,

            @Schema(description = "What of the role the own appraisal rewards", example = "[\"PoCs begun\"]")
            List<String> appraisalRewards) {

        static ProposedCharter of(Charter charter) {
            var terms = charter.terms();
            return new ProposedCharter(
                    terms.role(), terms.timeSharePercent(), terms.authority(), terms.appraisalRewards());
        }
    }

    @Schema(name = "ProposedSupporter", description = "Somebody who supports the leaver")
    record Supporter(
            @Schema(description = "Id of the person", example = "kp-mori")
            String memberId,

            @Schema(description = "What the member takes over, as codes", example = "[\"first-line-questions\"]")
            List<String> tasks) {

        static Supporter of(SupportMember member) {
            return new Supporter(
                    member.memberId(),
                    member.tasks().stream().map(SupportTask::code).toList());
        }
    }

    @Schema(name = "ProposedPhase", description = "A peak or valley of the leaver that is not over")
    record Phase(
            @Schema(description = "PEAK or VALLEY", example = "VALLEY")
            LoadPhase.Kind kind,

            @Schema(description = "First local day", example = "2026-04-01")
            LocalDate from,

            @Schema(description = "Last local day", example = "2026-04-30")
            LocalDate to) {

        static Phase of(LoadPhase phase) {
            return new Phase(phase.kind(), phase.from(), phase.to());
        }
    }

    static HandOverView of(HandOver handOver) {
        var leaver = handOver.leaver();
        return new HandOverView(
                leaver.personId(),
                leaver.partnerId(),
                leaver.role().status(),
                handOver.plan().map(plan -> plan.occurrence().at()).orElse(null),
                handOver.plan().map(SuccessionPlanned::lastDay).orElse(null),
                handOver.plan()
                        .map(plan -> successor(plan, handOver.successor().orElse(null)))
                        .orElse(null),
                handOver.charter().map(ProposedCharter::of).orElse(null),
                handOver.supporters().stream().map(Supporter::of).toList(),
                handOver.load().stream().map(Phase::of).toList());
    }

    private static SuccessorView successor(SuccessionPlanned plan, @Nullable Person successor) {
        return successor == null || successor.isErased()
                ? new SuccessorView(plan.successorId(), null, null)
                : new SuccessorView(
                        successor.personId(),
                        successor.role().status(),
                        Step.after(successor.role().status()).orElse(null));
    }
}
