package dev.kizuna.notification.directory.domain;

import dev.kizuna.schemas.record.PartnerKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** The directory in memory, held to the same contract as the one in documents. */
public final class InMemoryDirectory implements Directory {

    private final Map<String, Object> entries = new ConcurrentSkipListMap<>();

    @Override
    public Optional<Partner> partner(String partnerId) {
        return Optional.ofNullable((Partner) entries.get(PartnerKeys.profile(partnerId)));
    }

    @Override
    public Optional<Person> person(String partnerId, String personId) {
        return Optional.ofNullable((Person) entries.get(PartnerKeys.person(partnerId, personId)));
    }

    @Override
    public List<Partner> partnersOfSlackChannel(String channel) {
        return all(Partner.class, partner -> channel.equals(partner.slackChannel()));
    }

    @Override
    public List<Partner> partnersOfLineGroup(String groupId) {
        return all(Partner.class, partner -> groupId.equals(partner.lineGroupId()));
    }

    @Override
    public List<Partner> partnersLookedAfterBy(String personId) {
        return all(Partner.class, partner -> partner.isLookedAfterBy(personId));
    }

    @Override
    public List<Person> entriesOfSlackUser(String slackUserId) {
        return all(Person.class, person -> slackUserId.equals(person.slackUserId()));
    }

    @Override
    public List<Person> entriesOfLineUser(String lineUserId) {
        return all(Person.class, person -> lineUserId.equals(person.lineUserId()));
    }

    @Override
    public void put(Partner partner) {
        entries.put(PartnerKeys.profile(partner.partnerId()), partner);
    }

    @Override
    public void put(Person person) {
        entries.put(PartnerKeys.person(person.partnerId(), person.personId()), person);
    }

    @Override
    public void erase(String directoryKey) {
        entries.remove(directoryKey);
    }

    private <T> List<T> all(Class<T> type, Predicate<T> wanted) {
        return entries.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .toList();
    }
}
