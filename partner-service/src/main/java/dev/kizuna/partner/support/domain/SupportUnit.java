package dev.kizuna.partner.support.domain;

import dev.kizuna.partner.aggregate.domain.Chronicle;
import dev.kizuna.partner.aggregate.domain.Decision;
import dev.kizuna.partner.aggregate.domain.History;
import dev.kizuna.partner.aggregate.domain.Occurrence;
import dev.kizuna.partner.aggregate.domain.Rule;
import dev.kizuna.partner.support.domain.SupportEvent.MemberJoined;
import dev.kizuna.partner.support.domain.SupportEvent.MemberLeft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those who take work off a key person, so that the role is more than one person's spare time. Its id is the key person's. */
public record SupportUnit(String id, String partnerId, History<SupportEvent> history)
        implements Chronicle<SupportUnit, SupportEvent> {

    /** Whether anybody supports. */
    public enum Status {
        EMPTY,
        MANNED
    }

    /** A unit that nobody has joined yet. */
    public static SupportUnit empty(String keyPersonId, String partnerId) {
        return new SupportUnit(keyPersonId, partnerId, History.none());
    }

    /** Who supports now, in the order of joining. */
    public List<SupportMember> members() {
        Map<String, SupportMember> members = new LinkedHashMap<>();
        for (SupportEvent event : history.events()) {
            switch (event) {
                case MemberJoined joined ->
                    members.merge(
                            joined.memberId(),
                            new SupportMember(
                                    joined.memberId(), joined.occurrence().at(), List.of(joined.task())),
                            (known, _) -> known.with(joined.task()));
                case MemberLeft left -> members.remove(left.memberId());
            }
        }
        return List.copyOf(members.values());
    }

    /** Somebody takes over a task; the same again changes nothing. */
    public Decision<SupportUnit> join(Occurrence occurrence, String memberId, SupportTask task) {
        if (memberId.equals(id)) {
            return Decision.against(Rule.OWN_SUPPORTER, "memberId", "nobody takes work off themselves");
        }
        boolean known =
                member(memberId).filter(member -> member.tasks().contains(task)).isPresent();
        return known
                ? Decision.unchanged(this)
                : inOrder(occurrence, memberId)
                        .orElseGet(() -> happens(new MemberJoined(occurrence, partnerId, id, memberId, task)));
    }

    /** Somebody supports no longer. */
    public Decision<SupportUnit> leave(Occurrence occurrence, String memberId) {
        return member(memberId).isEmpty()
                ? Decision.against(Rule.NOT_A_MEMBER, "\"" + memberId + "\" does not support \"" + id + "\"")
                : inOrder(occurrence, memberId)
                        .orElseGet(() -> happens(new MemberLeft(occurrence, partnerId, id, memberId)));
    }

    private Optional<SupportMember> member(String memberId) {
        return members().stream()
                .filter(member -> member.memberId().equals(memberId))
                .findFirst();
    }

    private Optional<Decision<SupportUnit>> inOrder(Occurrence occurrence, String memberId) {
        return history.events().stream()
                .filter(event -> event.memberId().equals(memberId))
                .map(event -> event.occurrence().at())
                .filter(earlier -> occurrence.at().isBefore(earlier))
                .findFirst()
                .map(earlier -> Decision.against(Rule.OUT_OF_ORDER, "occurredAt", "must not be before " + earlier));
    }

    @Override
    public Status status() {
        return members().isEmpty() ? Status.EMPTY : Status.MANNED;
    }

    @Override
    public boolean begun() {
        return !history.events().isEmpty();
    }

    @Override
    public SupportUnit with(SupportEvent event) {
        return new SupportUnit(id, partnerId, history.with(event));
    }
}
