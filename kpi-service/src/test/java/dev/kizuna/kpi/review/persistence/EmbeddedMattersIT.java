package dev.kizuna.kpi.review.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.review.domain.Matters;
import dev.kizuna.stack.testing.LocalParts;

class EmbeddedMattersIT extends MattersContract {

    @Override
    Matters matters() {
        return new MongoMatters(Databases.fresh(LocalParts.shared().store().uri()));
    }
}
