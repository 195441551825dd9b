package dev.kizuna.partner.agenda.persistence;

import static dev.kizuna.partner.aggregate.persistence.EventDocuments.date;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.optionalTime;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.text;
import static dev.kizuna.partner.aggregate.persistence.EventDocuments.time;

import dev.kizuna.partner.agenda.domain.Agenda;
import dev.kizuna.partner.agenda.domain.Note;
import dev.kizuna.partner.agenda.domain.RolledUp;
import dev.kizuna.partner.agenda.domain.Section;
import dev.kizuna.partner.aggregate.persistence.DocumentMapper;
import dev.kizuna.partner.checkin.domain.Cadence;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Pages as documents. */
final class AgendaDocuments implements DocumentMapper<Agenda> {

    private static final String FROZEN = "frozen";

    @Override
    public String id(Agenda agenda) {
        return agenda.checkInId();
    }

    @Override
    public Set<String> texts() {
        return Set.of("text", "detail");
    }

    @Override
    public Document write(Agenda agenda) {
        return new Document("partnerId", agenda.partnerId())
                .append("status", agenda.status().name())
                .append("cadence", agenda.cadence().name())
                .append("keyPersonId", agenda.keyPersonId())
                .append(
                        "notes",
                        agenda.notes().stream().map(AgendaDocuments::write).toList())
                .append(FROZEN, write(agenda.frozen()));
    }

    @Override
    public Agenda read(String id, Document state) {
        return new Agenda(
                id,
                text(state, "partnerId"),
                Cadence.valueOf(text(state, "cadence")),
                text(state, "keyPersonId"),
                state.getList("notes", Document.class, List.of()).stream()
                        .map(AgendaDocuments::readNote)
                        .toList(),
                read(state.get(FROZEN, Document.class)));
    }

    static Document write(Note note) {
        return new Document("noteId", note.noteId())
                .append("section", note.section().name())
                .append("text", note.text())
                .append("addedBy", note.addedBy())
                .append("addedAt", date(note.addedAt()))
                .append("settledAt", date(note.settledAt()));
    }

    static Note readNote(Document note) {
        return new Note(
                text(note, "noteId"),
                Section.valueOf(text(note, "section")),
                text(note, "text"),
                note.getString("addedBy"),
                time(note, "addedAt"),
                optionalTime(note, "settledAt"));
    }

    private static @Nullable Document write(Agenda.@Nullable Frozen frozen) {
        return frozen == null
                ? null
                : new Document("at", date(frozen.at()))
                        .append("page", PageParts.write(frozen.page()))
                        .append(
                                "rolledUp",
                                frozen.rolledUp().stream()
                                        .map(step -> PageParts.write(step.matter())
                                                .append(
                                                        "toCadence",
                                                        step.toCadence().name()))
                                        .toList());
    }

    private static Agenda.@Nullable Frozen read(@Nullable Document frozen) {
        return frozen == null
                ? null
                : new Agenda.Frozen(
                        time(frozen, "at"),
                        PageParts.readPage(frozen.get("page", Document.class)),
                        frozen.getList("rolledUp", Document.class, List.of()).stream()
                                .map(step -> new RolledUp(
                                        PageParts.readMatter(step), Cadence.valueOf(text(step, "toCadence"))))
                                .toList());
    }
}
