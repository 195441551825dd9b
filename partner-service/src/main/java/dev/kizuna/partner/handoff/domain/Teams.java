package dev.kizuna.partner.handoff.domain;

import java.util.List;

/** All teams that can be asked. */
public record Teams(List<Team> teams) {

    /** @throws IllegalArgumentException when nobody could be asked, or a team is there twice */
    public Teams {
        teams = List.copyOf(teams);
        if (teams.isEmpty()) {
            throw new IllegalArgumentException("Hand-offs: there must be one team at least");
        }
        if (teams.stream().map(Team::code).distinct().count() < teams.size()) {
            throw new IllegalArgumentException("Hand-offs: a team is there twice");
        }
    }

    public boolean has(String code) {
        return teams.stream().anyMatch(team -> team.code().equals(code));
    }

    public List<String> codes() {
        return teams.stream().map(Team::code).toList();
    }
}
