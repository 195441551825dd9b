package dev.kizuna.notification.directory.domain;

import java.util.List;
import java.util.Optional;

/** The directory as far as this service needs it. What is erased there is found no more by any of these. */
public interface Directory {

    Optional<Partner> partner(String partnerId);

    Optional<Person> person(String partnerId, String personId);

    /** Partners whose matters are spoken of in a channel, by what they entered: its id, or its name with the #. */
    List<Partner> partnersOfSlackChannel(String channel);

    /** Partners whose matters are spoken of in a LINE group or room. */
    List<Partner> partnersOfLineGroup(String groupId);

    /** Partners that a person looks after as owner, manager or executive. */
    List<Partner> partnersLookedAfterBy(String personId);

    /** A Slack user's entries, one for each partner that sees the person. */
    List<Person> entriesOfSlackUser(String slackUserId);

    /** A LINE user's entries, one for each partner that sees the person. */
    List<Person> entriesOfLineUser(String lineUserId);

    /** Keeps what the directory says of a partner. */
    void put(Partner partner);

    /** Keeps what the directory says of a person. */
    void put(Person person);

    /** Forgets what the directory erased under a key. */
    void erase(String directoryKey);
}
