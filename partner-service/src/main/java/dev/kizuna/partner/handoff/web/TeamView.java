package dev.kizuna.partner.handoff.web;

import dev.kizuna.partner.handoff.domain.Teams;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A team that can be asked, as clients see it. */
@Schema(name = "HandoffTeam")
record TeamView(
        @Schema(description = "Its code", example = "legal") String code,

        @Schema(description = "What it is usually asked for", example = "contracts, approvals and rights")
        String askedFor) {

    @Schema(name = "HandoffTeams")
    record AllTeams(
            @Schema(description = "In no particular order") List<TeamView> teams) {}

    static AllTeams all(Teams known) {
        return new AllTeams(known.teams().stream()
                .map(team -> new TeamView(team.code(), team.askedFor()))
                .toList());
    }
}
