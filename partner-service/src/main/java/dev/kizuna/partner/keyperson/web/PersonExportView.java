package dev.kizuna.partner.keyperson.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kizuna.partner.aggregate.domain.PersonalData;
import dev.kizuna.partner.keyperson.application.ExportingPerson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All about a person, as it is handed out. */
@Schema(name = "PersonExport", description = "All that this service has about a person")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonExportView(
        @Schema(description = "When it was gathered", example = "2026-05-11T00:00:00Z")
        Instant exportedAt,

        @Schema(description = "The entry in the directory") PersonView entry,

        @Schema(description = "Every document that refers to the person, by id or by name")
        List<Reference> references) {

    @Schema(name = "PersonReference")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reference(
            @Schema(description = "The collection", example = "inquiries")
            String kind,

            @Schema(description = "Id of the document", example = "i-1")
            String id,

            @Schema(description = "The partner concerned", example = "p-hikari") @Nullable
            String partnerId,

            @Schema(description = "Where it refers to the person")
            List<Mention> mentions) {

        static Reference of(PersonalData.Reference reference) {
            return new Reference(
                    reference.kind(),
                    reference.id(),
                    reference.partnerId(),
                    reference.mentions().stream()
                            .map(mention -> new Mention(mention.field(), mention.part()))
                            .toList());
        }
    }

    @Schema(name = "PersonMention")
    record Mention(
            @Schema(
                    description = "Path of the field; empty where the whole document is the person's own",
                    example = "history.1.answeredBy")
            String field,

            @Schema(
                    description = "What stands there and beside it",
                    example = "{\"type\": \"answered\", \"answeredBy\": \"u-sato\"}")
            Map<String, Object> part) {}

    static PersonExportView of(ExportingPerson.Export export) {
        return new PersonExportView(
                export.at(),
                PersonView.of(export.person()),
                export.references().stream().map(Reference::of).toList());
    }
}
