package dev.kizuna.campaign.commission.persistence;

import dev.kizuna.campaign.aggregate.persistence.DocumentFields;
import dev.kizuna.campaign.commission.domain.Scrutiny;
import dev.kizuna.campaign.commission.domain.Scrutiny.Cleared;
import dev.kizuna.campaign.commission.domain.Scrutiny.Doubt;
import dev.kizuna.campaign.commission.domain.Scrutiny.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What speaks against commissions, and what people said to it, inside the commission's document. */
final class ScrutinyDocuments {

    private static final String RULE = "rule";
    private static final String BY = "by";
    private static final String AT = "at";

    private ScrutinyDocuments() {}

    static @Nullable Document write(Scrutiny scrutiny) {
        if (scrutiny.equals(Scrutiny.NONE)) {
            return null;
        }
        Rejected rejected = scrutiny.rejected();
        return new Document()
                .append(
                        "doubts",
                        scrutiny.doubts().stream()
                                .map(doubt -> new Document(RULE, doubt.rule())
                                        .append("rulesVersion", doubt.rulesVersion())
                                        .append("counted", doubt.counted()))
                                .toList())
                .append(
                        "cleared",
                        scrutiny.cleared().stream()
                                .map(look -> new Document(RULE, look.rule())
                                        .append(BY, look.by())
                                        .append(AT, DocumentFields.date(look.at())))
                                .toList())
                .append(
                        "rejected",
                        rejected == null
                                ? null
                                : new Document(BY, rejected.by()).append(AT, DocumentFields.date(rejected.at())));
    }

    static Scrutiny read(@Nullable Document document) {
        if (document == null) {
            return Scrutiny.NONE;
        }
        Document rejected = document.get("rejected", Document.class);
        return new Scrutiny(
                document.getList("doubts", Document.class, List.of()).stream()
                        .map(doubt -> new Doubt(
                                doubt.getString(RULE), doubt.getInteger("rulesVersion"), doubt.getLong("counted")))
                        .toList(),
                document.getList("cleared", Document.class, List.of()).stream()
                        .map(look -> new Cleared(look.getString(RULE), look.getString(BY), at(look)))
                        .toList(),
                rejected == null ? null : new Rejected(rejected.getString(BY), at(rejected)));
    }

    private static Instant at(Document document) {
        return Objects.requireNonNull(DocumentFields.instant(document, AT));
    }
}
