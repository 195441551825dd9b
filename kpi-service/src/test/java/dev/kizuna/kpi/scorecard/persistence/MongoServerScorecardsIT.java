package dev.kizuna.kpi.scorecard.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;

class MongoServerScorecardsIT extends ScorecardsContract {

    @Override
    MongoScorecards scorecards() {
        return new MongoScorecards(Databases.fresh(MongoServer.uri()), STEP, KEPT);
    }
}
