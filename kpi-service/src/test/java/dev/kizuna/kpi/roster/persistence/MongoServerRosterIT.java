package dev.kizuna.kpi.roster.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.roster.domain.Roster;

class MongoServerRosterIT extends RosterContract {

    @Override
    Roster roster() {
        return new MongoRoster(Databases.fresh(MongoServer.uri()));
    }
}
