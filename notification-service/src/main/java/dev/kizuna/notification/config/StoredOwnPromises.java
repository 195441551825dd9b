package dev.kizuna.notification.config;

import dev.kizuna.notification.conversation.domain.OwnPromises;
import dev.kizuna.notification.obligation.domain.Status;
import dev.kizuna.notification.obligation.query.ObligationQuery;
import dev.kizuna.notification.obligation.query.Obligations;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What somebody owes, from the engine's own stores. */
final class StoredOwnPromises implements OwnPromises {

    private static final Set<Status> OWED = Set.of(Status.OPEN, Status.WARNED, Status.BREACHED);

    private final Obligations obligations;

    StoredOwnPromises(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public List<Owed> of(String personId, int most) {
        var query =
                new ObligationQuery(null, null, OWED, null, personId, null, null, ObligationQuery.Order.DUE, "", most);
        String path = "/internal/obligations?status=OPEN,WARNED,BREACHED&sort=due&limit=" + most + "&ownerId="
                + URLEncoder.encode(personId, StandardCharsets.UTF_8);
        return obligations.list(query, path).items().stream()
                .map(view -> new Owed(
                        view.obligationId(),
                        view.partnerId(),
                        view.policy(),
                        view.subjectId(),
                        view.dueAt(),
                        view.status() == Status.BREACHED))
                .toList();
    }
}
