package dev.kizuna.partner.support.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who supports a key person.
 *
 * @param tasks what the member takes over, in the order in which it was taken
 */
public record SupportMember(String memberId, Instant since, List<SupportTask> tasks) {

    public SupportMember {
        tasks = List.copyOf(tasks);
    }

    SupportMember with(SupportTask task) {
        List<SupportTask> more = new ArrayList<>(tasks);
        more.add(task);
        return new SupportMember(memberId, since, more);
    }
}
