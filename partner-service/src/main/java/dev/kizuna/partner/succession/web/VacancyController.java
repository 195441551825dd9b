package dev.kizuna.partner.succession.web;

import dev.kizuna.kit.web.Page;
import dev.kizuna.partner.succession.application.FindingVacancies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Partners without a key person. */
@RestController
@Tag(name = "Key persons")
class VacancyController {

    private final FindingVacancies finding;

    VacancyController(FindingVacancies finding) {
        this.finding = finding;
    }

    @GetMapping("/api/key-person-vacancies")
    @Operation(summary = "Partners under contract without a key person, or whose last one leaves, by id")
    Page<VacancyView> list(
            @Parameter(description = "Only partners of this owner", example = "u-sato")
                    @RequestParam(required = false)
                    @Nullable
                    String ownerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        Map<String, String> owned =
                ownerId == null || ownerId.isBlank() ? Map.of() : Map.of("ownerId", ownerId.strip());
        var found = finding.find(owned, Page.after(cursor), size + 1);
        return Page.cut(found, size, vacancy -> vacancy.partner().partnerId()).map(VacancyView::of);
    }
}
