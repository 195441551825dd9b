package dev.kizuna.kpi.review.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.review.domain.Packs;
import tools.jackson.databind.json.JsonMapper;

class MongoServerPacksIT extends PacksContract {

    @Override
    Packs packs() {
        return new MongoPacks(
                Databases.fresh(MongoServer.uri()), JsonMapper.builder().build());
    }
}
