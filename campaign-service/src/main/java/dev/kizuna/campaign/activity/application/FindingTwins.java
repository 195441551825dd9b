package dev.kizuna.campaign.activity.application;

import dev.kizuna.campaign.activity.domain.Lead;
import dev.kizuna.campaign.activity.domain.Leads;
import dev.kizuna.campaign.activity.domain.MergedLead;
import dev.kizuna.campaign.aggregate.domain.Kept;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds leads that are one with others, over chains and circles of mergers, with two reads for each step of the longest. */
public final class FindingTwins {

    private final Leads leads;

    public FindingTwins(Leads leads) {
        this.leads = leads;
    }

    /** All that are one with any of some leads, those included, by id. */
    Map<String, Kept<Lead>> around(Map<String, Kept<Lead>> some) {
        Map<String, Kept<Lead>> found = new HashMap<>(some);
        Set<String> askedContacts = new HashSet<>();
        Set<String> askedIds = new HashSet<>(some.keySet());
        Collection<Kept<Lead>> latest = some.values();
        while (!latest.isEmpty()) {
            List<Kept<Lead>> next = new ArrayList<>();
            Set<String> ids = latest.stream()
                    .flatMap(kept -> kept.value().links().merged().stream())
                    .filter(askedIds::add)
                    .collect(Collectors.toSet());
            Set<String> contacts = latest.stream()
                    .flatMap(kept -> kept.value().contactKey().stream())
                    .filter(askedContacts::add)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                next.addAll(leads.findAll(ids).values());
            }
            if (!contacts.isEmpty()) {
                next.addAll(leads.ofContacts(contacts));
            }
            next.removeIf(kept -> found.putIfAbsent(kept.value().id(), kept) != null);
            askedIds.addAll(next.stream().map(kept -> kept.value().id()).toList());
            latest = next;
        }
        return found;
    }

    /** Those that are one with a lead, itself included, among leads that were found around it and others. */
    List<Lead> within(Lead lead, Map<String, Kept<Lead>> all) {
        Map<String, List<Lead>> byContact = all.values().stream()
                .map(Kept::value)
                .filter(each -> each.contactKey().isPresent())
                .collect(Collectors.groupingBy(each -> each.contactKey().orElseThrow()));
        Map<String, Lead> found = new LinkedHashMap<>();
        Deque<Lead> next = new ArrayDeque<>(List.of(lead));
        while (!next.isEmpty()) {
            Lead each = next.remove();
            if (found.putIfAbsent(each.id(), each) == null) {
                each.links().merged().forEach(id -> {
                    Kept<Lead> other = all.get(id);
                    if (other != null) {
                        next.add(other.value());
                    }
                });
                each.contactKey().ifPresent(key -> next.addAll(byContact.getOrDefault(key, List.of())));
            }
        }
        return List.copyOf(found.values());
    }

    /** A lead with all that are one with it. */
    public MergedLead merged(Lead lead) {
        return MergedLead.of(around(Map.of(lead.id(), new Kept<>(lead, 0))).values().stream()
                .map(Kept::value)
                .toList());
    }
}
