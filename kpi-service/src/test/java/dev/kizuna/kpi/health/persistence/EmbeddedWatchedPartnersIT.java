package dev.kizuna.kpi.health.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.health.domain.WatchedPartners;
import dev.kizuna.stack.testing.LocalParts;

class EmbeddedWatchedPartnersIT extends WatchedPartnersContract {

    @Override
    WatchedPartners partners() {
        return new MongoWatchedPartners(
                Databases.fresh(LocalParts.shared().store().uri()));
    }
}
