package dev.kizuna.partner.candidacy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.candidacy.domain.Advice;
import dev.kizuna.partner.candidacy.domain.Candidate;
import dev.kizuna.partner.candidacy.domain.Shortlist;
import dev.kizuna.partner.keyperson.domain.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The candidates of a partner as clients see them. */
@Schema(name = "KeyPersonShortlist", description = "Who of a partner could become key person, the best first")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShortlistView(
        @Schema(description = "The partner", example = "p-hikari")
        String partnerId,

        @Schema(description = "The moment that was asked about", example = "2026-03-02T00:00:00Z")
        Instant asOf,

        @Schema(description = "Version of the scale, see /api/key-person-signals", example = "1")
        int version,

        @Schema(description = "What the list comes to", example = "RECOMMENDED")
        Advice advice,

        @Schema(description = "The same as a sentence", example = "The first of the list shows enough to be nominated")
        String adviceInWords,

        @Schema(description = "Who should be nominated; absent when nobody is recommended", example = "kp-tanaka")
        @Nullable
        String recommended,

        @Schema(description = "All candidates; a title alone never comes before what somebody does")
        List<Item> items) {

    @Schema(name = "KeyPersonCandidate", description = "Somebody who could become key person")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @Schema(description = "The person", example = "kp-tanaka")
            String keyPersonId,

            @Schema(description = "Name as the person writes it", example = "田中 一郎") @Nullable
            String displayName,

            @Schema(description = "Position in the company", example = "課長") @Nullable
            String title,

            @Schema(description = "How far the person is", example = "CANDIDATE")
            Role.Status status,

            @Schema(description = "What speaks for the person")
            ScoreView score) {

        static Item of(Candidate candidate) {
            var person = candidate.person();
            var profile = person.profile();
            return new Item(
                    person.personId(),
                    profile == null ? null : profile.displayName(),
                    profile == null ? null : profile.title(),
                    person.role().status(),
                    ScoreView.of(candidate.score()));
        }
    }

    static ShortlistView of(String partnerId, Shortlist shortlist) {
        return new ShortlistView(
                partnerId,
                shortlist.asOf(),
                shortlist.version(),
                shortlist.advice(),
                shortlist.advice().inWords(),
                shortlist
                        .recommended()
                        .map(candidate -> candidate.person().personId())
                        .orElse(null),
                shortlist.candidates().stream().map(Item::of).toList());
    }
}
