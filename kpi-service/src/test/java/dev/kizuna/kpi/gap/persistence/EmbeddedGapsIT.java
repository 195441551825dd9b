package dev.kizuna.kpi.gap.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.gap.domain.Gaps;
import dev.kizuna.stack.testing.LocalParts;

class EmbeddedGapsIT extends GapsContract {

    @Override
    Gaps gaps() {
        return new MongoGaps(Databases.fresh(LocalParts.shared().store().uri()));
    }
}
