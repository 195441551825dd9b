package dev.kizuna.partner.agenda.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.optionalTime;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.agenda.domain.Appearance;
import dev.kizuna.partner.agenda.domain.Entry;
import dev.kizuna.partner.agenda.domain.Line;
import dev.kizuna.partner.agenda.domain.Matter;
import dev.kizuna.partner.agenda.domain.MatterKind;
import dev.kizuna.partner.agenda.domain.OnePager;
import dev.kizuna.partner.agenda.domain.Part;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.util.List;
import org.bson.Document;

/** The frozen page inside a document. */
final class PageParts {

    private static final String CADENCE = "cadence";

    private PageParts() {}

    static Document write(OnePager page) {
        var document = new Document();
        for (Section section : Section.values()) {
            Part part = page.part(section);
            document.append(
                    section.name(),
                    new Document(
                                    "notes",
                                    part.notes().stream()
                                            .map(AgendaDocuments::write)
                                            .toList())
                            .append(
                                    "entries",
                                    part.entries().stream()
                                            .map(PageParts::write)
                                            .toList())
                            .append("more", part.more()));
        }
        return document;
    }

    static OnePager readPage(Document page) {
        return new OnePager(part(page, Section.PROGRESS), part(page, Section.ISSUES), part(page, Section.NEXT_MOVES));
    }

    static Document write(Matter matter) {
        return new Document("kind", matter.kind().name()).append("subjectId", matter.subjectId());
    }

    static Matter readMatter(Document document) {
        return new Matter(MatterKind.valueOf(text(document, "kind")), text(document, "subjectId"));
    }

    private static Part part(Document page, Section section) {
        Document part = page.get(section.name(), Document.class);
        return new Part(
                part.getList("notes", Document.class, List.of()).stream()
                        .map(AgendaDocuments::readNote)
                        .toList(),
                part.getList("entries", Document.class, List.of()).stream()
                        .map(entry -> readEntry(section, entry))
                        .toList(),
                part.getInteger("more", 0));
    }

    private static Document write(Entry entry) {
        Line line = entry.line();
        return write(line.matter())
                .append("state", line.state())
                .append("detail", line.detail())
                .append("since", date(line.since()))
                .append("dueAt", date(line.dueAt()))
                .append("overdue", line.overdue())
                .append("text", line.text())
                .append("level", entry.level().name())
                .append(
                        "earlier",
                        entry.earlier().stream()
                                .map(appearance -> new Document("checkInId", appearance.checkInId())
                                        .append(CADENCE, appearance.cadence().name())
                                        .append("at", date(appearance.at())))
                                .toList());
    }

    private static Entry readEntry(Section section, Document entry) {
        var line = new Line(
                section,
                readMatter(entry),
                text(entry, "state"),
                entry.getString("detail"),
                time(entry, "since"),
                optionalTime(entry, "dueAt"),
                entry.getBoolean("overdue", false),
                entry.getString("text"));
        return new Entry(
                line,
                Cadence.valueOf(text(entry, "level")),
                entry.getList("earlier", Document.class, List.of()).stream()
                        .map(seen -> new Appearance(
                                text(seen, "checkInId"), Cadence.valueOf(text(seen, CADENCE)), time(seen, "at")))
                        .toList());
    }
}
