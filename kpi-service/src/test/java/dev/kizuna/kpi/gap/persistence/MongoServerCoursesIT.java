package dev.kizuna.kpi.gap.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.fixture.MongoServer;
import dev.kizuna.kpi.gap.domain.Courses;

class MongoServerCoursesIT extends CoursesContract {

    @Override
    Courses courses() {
        return new MongoCourses(Databases.fresh(MongoServer.uri()), TOKYO);
    }
}
