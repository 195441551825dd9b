package dev.kizuna.partner.signal.web;

import dev.kizuna.partner.signal.domain.SignalCatalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be observed of people, and what it is worth. */
@RestController
@Tag(name = "Key persons")
class SignalKindController {

    private final SignalCatalogue catalogue;

    SignalKindController(SignalCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/key-person-signals")
    @Operation(summary = "All versions of the kinds of signals, the newest last")
    List<SignalScaleView> versions() {
        return catalogue.versions().stream().map(SignalScaleView::of).toList();
    }
}
