package dev.kizuna.campaign.campaign.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.campaign.domain.Because;
import dev.kizuna.campaign.campaign.domain.Course;
import dev.kizuna.campaign.campaign.domain.Ending;
import dev.kizuna.campaign.campaign.domain.Pause;
import dev.kizuna.campaign.campaign.domain.ReasonCode;
import dev.kizuna.campaign.campaign.domain.Result;
import dev.kizuna.campaign.campaign.domain.Status;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a campaign goes, among the fields of its document. */
final class CourseFields {

    private static final String AT = "at";
    private static final String ACTUAL = "actual";

    private CourseFields() {}

    static void write(Course course, Document document) {
        document.append(CampaignDocumentMapper.STATUS, course.status().name())
                .append("launchedAt", DocumentFields.date(course.launchedAt()))
                .append(
                        "pauses",
                        course.pauses().stream().map(CourseFields::pause).toList())
                .append("ending", ending(course.ending()));
    }

    static Course read(Document state) {
        return new Course(
                Status.valueOf(state.getString(CampaignDocumentMapper.STATUS)),
                DocumentFields.instant(state, "launchedAt"),
                state.getList("pauses", Document.class, List.of()).stream()
                        .map(CourseFields::pause)
                        .toList(),
                ending(state.get("ending", Document.class)));
    }

    static Document because(Because because) {
        return new Document("code", because.code().name()).append("words", because.words());
    }

    static Because because(Document document) {
        Document because = document.get("because", Document.class);
        return new Because(ReasonCode.valueOf(because.getString("code")), because.getString("words"));
    }

    private static Document pause(Pause pause) {
        return new Document(AT, DocumentFields.date(pause.at()))
                .append("because", because(pause.because()))
                .append("resumedAt", DocumentFields.date(pause.resumedAt()))
                .append("resumedBecause", pause.resumedBecause());
    }

    private static Pause pause(Document document) {
        return new Pause(
                Objects.requireNonNull(DocumentFields.instant(document, AT)),
                because(document),
                DocumentFields.instant(document, "resumedAt"),
                document.getString("resumedBecause"));
    }

    private static @Nullable Document ending(@Nullable Ending ending) {
        return ending == null
                ? null
                : new Document(AT, DocumentFields.date(ending.at()))
                        .append("lessons", ending.lessons())
                        .append(
                                "results",
                                ending.results().stream()
                                        .map(CourseFields::result)
                                        .toList());
    }

    private static @Nullable Ending ending(@Nullable Document document) {
        return document == null
                ? null
                : new Ending(
                        Objects.requireNonNull(DocumentFields.instant(document, AT)),
                        document.getString("lessons"),
                        document.getList("results", Document.class).stream()
                                .map(CourseFields::result)
                                .toList());
    }

    private static Document result(Result result) {
        return new Document("target", PlanFields.target(result.target()))
                .append(ACTUAL, result.actual() == null ? null : DocumentFields.decimal(result.actual()))
                .append("why", result.why());
    }

    private static Result result(Document document) {
        return new Result(
                PlanFields.target(document.get("target", Document.class)),
                document.get(ACTUAL) == null ? null : DocumentFields.decimal(document, ACTUAL),
                document.getString("why"));
    }
}
