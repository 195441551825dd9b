package dev.kizuna.kpi.review.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.review.domain.Matters;

class MongoServerMattersIT extends MattersContract {

    @Override
    Matters matters() {
        return new MongoMatters(Databases.fresh(MongoServer.uri()));
    }
}
