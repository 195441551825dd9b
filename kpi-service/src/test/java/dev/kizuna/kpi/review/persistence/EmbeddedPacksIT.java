package dev.kizuna.kpi.review.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.review.domain.Packs;
import dev.kizuna.stack.testing.LocalParts;
import tools.jackson.databind.json.JsonMapper;

class EmbeddedPacksIT extends PacksContract {

    @Override
    Packs packs() {
        return new MongoPacks(
                Databases.fresh(LocalParts.shared().store().uri()),
                JsonMapper.builder().build());
    }
}
