package dev.kizuna.kpi.scorecard.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.scorecard.domain.Scorecards;

class MongoServerScorecardsIT extends ScorecardsContract {

    @Override
    Scorecards scorecards() {
        return new MongoScorecards(Databases.fresh(MongoServer.uri()));
    }
}
