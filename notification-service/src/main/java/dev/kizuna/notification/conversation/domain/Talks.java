package dev.kizuna.notification.conversation.domain;

import java.util.List;
import java.util.Optional;

/** All talks, kept. */
public interface Talks {

    Optional<Talk> find(Place place);

    /**
     * Keeps a talk together with what is to be reported of it, in one write; what is kept is reported, however long it
     * takes.
     *
     * @return false when somebody changed it since, that is, unless the version kept is one lower
     */
    boolean keep(Talk talk, List<Report> reports);
}
