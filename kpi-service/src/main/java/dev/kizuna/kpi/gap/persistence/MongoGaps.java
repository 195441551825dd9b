package dev.kizuna.kpi.gap.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.kizuna.kpi.gap.domain.GapReport;
import dev.kizuna.kpi.gap.domain.Gaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Gaps in the collection {@code gaps}, one document each. */
public final class MongoGaps implements Gaps {

    private final MongoCollection<Document> documents;
    private final Versions versions;

    public MongoGaps(MongoDatabase database) {
        this.documents = database.getCollection("gaps");
        this.versions = new Versions(documents);
    }

    @Override
    public void store(List<News> news) {
        Map<String, List<News>> byGap = new LinkedHashMap<>();
        news.forEach(one ->
                byGap.computeIfAbsent(one.gapId(), _ -> new ArrayList<>()).add(one));
        byGap.forEach((gapId, ofGap) -> versions.change(gapId, known -> changed(known, ofGap)));
    }

    private static @Nullable Document changed(@Nullable Document known, List<News> news) {
        GapReport before = known == null ? null : GapDocuments.gap(known);
        GapReport after = before;
        for (News one : news) {
            after = with(after, one);
        }
        return after == null || after.equals(before) ? null : GapDocuments.of(after);
    }

    private static @Nullable GapReport with(@Nullable GapReport known, News news) {
        return switch (news) {
            case News.Detected(var gap) -> known != null && known.revision() >= gap.revision() ? known : gap;
            case News.Closed closed -> known == null ? null : known.closed(closed.end());
        };
    }

    @Override
    public Optional<GapReport> find(String gapId) {
        return Optional.ofNullable(versions.find(gapId)).map(GapDocuments::gap);
    }

    @Override
    public List<Listed> list(Wanted wanted, String after, int limit) {
        var filter = new Document(GapDocuments.PLACE, new Document("$gt", after));
        put(filter, GapDocuments.CAMPAIGN_ID, wanted.campaignId());
        put(filter, GapDocuments.PARTNER_ID, wanted.partnerId());
        put(filter, GapDocuments.METRIC, wanted.metric());
        put(filter, GapDocuments.OPEN, wanted.open());
        var days = new Document();
        if (wanted.from() != null) {
            days.append("$gte", wanted.from().toString());
        }
        if (wanted.to() != null) {
            days.append("$lte", wanted.to().toString());
        }
        put(filter, GapDocuments.DAY, days.isEmpty() ? null : days);
        List<Listed> found = new ArrayList<>();
        documents
                .find(filter)
                .sort(new Document(GapDocuments.PLACE, 1))
                .limit(limit)
                .forEach(document ->
                        found.add(new Listed(GapDocuments.gap(document), document.getString(GapDocuments.PLACE))));
        return found;
    }

    private static void put(Document filter, String field, @Nullable Object value) {
        if (value != null) {
            filter.append(field, value);
        }
    }
}
