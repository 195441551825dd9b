package dev.kizuna.kpi.scorecard.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.stack.testing.LocalParts;

class EmbeddedScorecardsIT extends ScorecardsContract {

    @Override
    MongoScorecards scorecards() {
        return new MongoScorecards(Databases.fresh(LocalParts.shared().store().uri()), STEP, KEPT);
    }
}
