package dev.kizuna.kpi.roster.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.roster.domain.Roster;
import dev.kizuna.stack.testing.LocalParts;

class EmbeddedRosterIT extends RosterContract {

    @Override
    Roster roster() {
        return new MongoRoster(Databases.fresh(LocalParts.shared().store().uri()));
    }
}
