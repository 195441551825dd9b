package dev.kizuna.kpi.roster.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A roster in memory. */
public final class KnownMembers implements Roster {

    private final Map<String, Member> members = new TreeMap<>();

    @Override
    public void tell(Collection<Member> told) {
        told.forEach(member -> members.merge(member.partnerId(), member, Member::mergedWith));
    }

    @Override
    public Optional<Member> find(String partnerId) {
        return Optional.ofNullable(members.get(partnerId));
    }

    @Override
    public List<Member> all() {
        return List.copyOf(members.values());
    }
}
