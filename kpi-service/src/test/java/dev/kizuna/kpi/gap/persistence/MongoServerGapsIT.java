package dev.kizuna.kpi.gap.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.gap.domain.Gaps;

class MongoServerGapsIT extends GapsContract {

    @Override
    Gaps gaps() {
        return new MongoGaps(Databases.fresh(MongoServer.uri()));
    }
}
