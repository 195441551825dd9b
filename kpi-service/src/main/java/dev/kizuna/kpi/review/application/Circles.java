package dev.kizuna.kpi.review.application;

import dev.kizuna.kpi.review.domain.Subject;
import dev.kizuna.kpi.roster.domain.Member;
import dev.kizuna.kpi.scorecard.domain.Scope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells who belongs to a review, and which reviews there are. Partnerships that are over have none and are in none. */
final class Circles {

    private final Map<String, Member> members = new TreeMap<>();
    private final Map<String, Member> byKeyPerson = new HashMap<>();
    private final ZoneId zone;

    /** @param zone where days begin for several partners together */
    Circles(Collection<Member> roster, ZoneId zone) {
        this.zone = zone;
        roster.forEach(member -> {
            members.put(member.partnerId(), member);
            member.keyPersons().keySet().forEach(id -> byKeyPerson.put(id, member));
        });
    }

    /** @param day on which the partners are a manager's */
    Circle of(Subject subject, LocalDate day) {
        return switch (subject.scope()) {
            case PARTNER ->
                Optional.ofNullable(members.get(subject.id()))
                        .map(member -> one(member, member.keyPersonsInRole()))
                        .orElse(new Circle(zone, List.of(subject.id()), List.of(), null));
            case KEY_PERSON ->
                Optional.ofNullable(byKeyPerson.get(subject.id()))
                        .map(member -> new Circle(
                                member.zoneOr(zone), List.of(member.partnerId()), List.of(subject.id()), subject.id()))
                        .orElse(new Circle(zone, List.of(), List.of(subject.id()), subject.id()));
            case PARTNER_MANAGER ->
                many(running().stream()
                        .filter(member -> subject.id().equals(member.ownerOn(day, zone)))
                        .toList());
            case TOTAL -> many(running());
            case CAMPAIGN -> throw new IllegalArgumentException("Campaigns have no reviews of their own");
        };
    }

    /** Everybody whom reviews are about. */
    List<Subject> all(LocalDate day) {
        List<Subject> all = new ArrayList<>();
        var managers = new TreeSet<String>();
        for (Member member : running()) {
            all.add(new Subject(Scope.PARTNER, member.partnerId()));
            member.keyPersonsInRole().forEach(id -> all.add(new Subject(Scope.KEY_PERSON, id)));
            Optional.ofNullable(member.ownerOn(day, zone)).ifPresent(managers::add);
        }
        managers.forEach(id -> all.add(new Subject(Scope.PARTNER_MANAGER, id)));
        all.add(Subject.TOTAL);
        return all;
    }

    private List<Member> running() {
        return members.values().stream().filter(member -> !member.isOver()).toList();
    }

    private Circle one(Member member, List<String> keyPersonIds) {
        return new Circle(member.zoneOr(zone), List.of(member.partnerId()), keyPersonIds, null);
    }

    private Circle many(List<Member> members) {
        return new Circle(
                zone,
                members.stream().map(Member::partnerId).toList(),
                members.stream()
                        .flatMap(member -> member.keyPersonsInRole().stream())
                        .toList(),
                null);
    }
}
