package dev.kizuna.kpi.gap.persistence;

import dev.kizuna.kpi.fixture.Databases;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.stack.testing.LocalParts;

class EmbeddedCoursesIT extends CoursesContract {

    @Override
    Courses courses() {
        return new MongoCourses(Databases.fresh(LocalParts.shared().store().uri()), TOKYO);
    }
}
