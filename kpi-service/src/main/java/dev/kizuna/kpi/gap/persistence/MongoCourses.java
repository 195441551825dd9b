package dev.kizuna.kpi.gap.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dev.kizuna.kpi.gap.domain.Course;
import dev.kizuna.kpi.gap.domain.Courses;
import dev.kizuna.kpi.gap.domain.KnownCourse;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Courses in the collection {@code campaign-courses}, and the zones of partners in {@code campaign-zones}. */
public final class MongoCourses implements Courses {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String TIME_ZONE = "timeZone";

    private final Versions courses;
    private final MongoCollection<Document> zones;
    private final ZoneId defaultZone;

    /** @param defaultZone of partners whose zone is not known */
    public MongoCourses(MongoDatabase database, ZoneId defaultZone) {
        this.courses = new Versions(database.getCollection("campaign-courses"));
        this.zones = database.getCollection("campaign-zones");
        this.defaultZone = defaultZone;
    }

    @Override
    public Optional<KnownCourse> find(String campaignId) {
        return Optional.ofNullable(courses.find(campaignId))
                .map(CourseDocuments::course)
                .map(course -> new KnownCourse(course, zoneOf(course.partnerId())));
    }

    @Override
    public void tell(Collection<Told> told) {
        Map<String, List<Told>> byCampaign = new LinkedHashMap<>();
        told.forEach(one -> byCampaign
                .computeIfAbsent(one.campaignId(), _ -> new ArrayList<>())
                .add(one));
        byCampaign.forEach((campaignId, ofIt) -> courses.change(campaignId, known -> changed(known, ofIt)));
    }

    private static @Nullable Document changed(@Nullable Document known, List<Told> told) {
        Told first = told.getFirst();
        Course before = known == null ? null : CourseDocuments.course(known);
        Course after = before == null ? Course.unknown(first.campaignId(), first.partnerId()) : before;
        for (Told one : told) {
            after = after.with(one.report());
        }
        return after.equals(before) ? null : CourseDocuments.of(after);
    }

    @Override
    public void locate(Map<String, ZoneId> located) {
        located.forEach((partnerId, zone) -> zones.replaceOne(
                new Document(Versions.ID, partnerId),
                new Document(Versions.ID, partnerId).append(TIME_ZONE, zone.getId()),
                UPSERT));
    }

    private ZoneId zoneOf(String partnerId) {
        Document known = zones.find(new Document(Versions.ID, partnerId)).first();
        return known == null ? defaultZone : ZoneId.of(known.getString(TIME_ZONE));
    }
}
