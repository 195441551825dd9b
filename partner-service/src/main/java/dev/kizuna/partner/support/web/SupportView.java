package dev.kizuna.partner.support.web;

import dev.kizuna.partner.support.domain.SupportMember;
import dev.kizuna.partner.support.domain.SupportTask;
import dev.kizuna.partner.support.domain.SupportUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Who supports a key person, as clients see it. */
@Schema(name = "SupportUnit", description = "Those who take work off a key person")
record SupportView(
        @Schema(description = "The key person", example = "kp-tanaka")
        String keyPersonId,

        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "Who supports now, in the order of joining")
        List<Member> members) {

    @Schema(name = "SupportMember", description = "Somebody who supports a key person")
    record Member(
            @Schema(description = "Id of the person", example = "kp-suzuki")
            String memberId,

            @Schema(description = "Since when", example = "2026-01-12T00:00:00Z")
            Instant since,

            @Schema(description = "What the member takes over, as codes", example = "[\"first-line-questions\"]")
            List<String> tasks) {

        static Member of(SupportMember member) {
            return new Member(
                    member.memberId(),
                    member.since(),
                    member.tasks().stream().map(SupportTask::code).toList());
        }
    }

    static SupportView of(SupportUnit unit) {
        return new SupportView(
                unit.id(),
                unit.partnerId(),
                unit.members().stream().map(Member::of).toList());
    }
}
