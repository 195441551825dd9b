package dev.kizuna.kpi.health.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.health.domain.WatchedPartners;

class MongoServerWatchedPartnersIT extends WatchedPartnersContract {

    @Override
    WatchedPartners partners() {
        return new MongoWatchedPartners(Databases.fresh(MongoServer.uri()));
    }
}
