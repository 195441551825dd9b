package dev.kizuna.dashboard.review;

import dev.kizuna.dashboard.language.Spoken;
import dev.kizuna.dashboard.language.Wording;
import dev.kizuna.dashboard.partner.Directory;
import dev.kizuna.dashboard.remote.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One review as a document: on a page, on paper, as PDF. */
@Controller
class ReviewController {

    private final Packs packs;
    private final Directory directory;
    private final Wording wording;
    private final ReviewPdf pdf;

    ReviewController(Packs packs, Directory directory, Wording wording, ReviewPdf pdf) {
        this.packs = packs;
        this.directory = directory;
        this.wording = wording;
        this.pdf = pdf;
    }

    @GetMapping("/reviews/{cadence}")
    String page(
            @PathVariable String cadence,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "false") String preview,
            Model model) {
        address(known(cadence), Subject.of(scope, id), period, Boolean.parseBoolean(preview), model);
        return "review";
    }

    @GetMapping("/panels/review")
    String panel(
            @RequestParam String cadence,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "false") String preview,
            Model model,
            Locale locale) {
        boolean asItIs = Boolean.parseBoolean(preview);
        Cadence known = known(cadence);
        Subject subject = Subject.of(scope, id);
        address(known, subject, period, asItIs, model);
        Answer<ReviewDocument> answer = document(known, subject, period, asItIs, locale);
        model.addAttribute("answer", answer);
        answer.toOptional().ifPresent(document -> model.addAttribute("review", document));
        return "panels/review";
    }

    @GetMapping("/reviews/{cadence}/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String cadence,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "false") String preview,
            Locale locale) {
        Cadence known = known(cadence);
        if (!pdf.isPossible()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, pdf.whatIsMissing());
        }
        ReviewDocument document =
                switch (document(known, Subject.of(scope, id), period, Boolean.parseBoolean(preview), locale)) {
                    case Answer.Got<ReviewDocument>(ReviewDocument value) -> value;
                    case Answer.Away<ReviewDocument> _ -> throw new ResponseStatusException(HttpStatus.BAD_GATEWAY);
                    case Answer.Denied<ReviewDocument> _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
                    default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                };
        String name = document.cadence() + "-" + document.period() + "-" + document.who() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name.replace('/', '-'), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(pdf.of(document, locale));
    }

    private Answer<ReviewDocument> document(
            Cadence cadence, Subject subject, String period, boolean preview, Locale locale) {
        var names = new Names(directory, new Spoken(wording, locale));
        return packs.pack(cadence, subject, period, preview).map(pack -> ReviewDocument.of(pack, cadence, names));
    }

    private void address(Cadence cadence, Subject subject, String period, boolean preview, Model model) {
        model.addAttribute("cadence", cadence.code());
        model.addAttribute("subject", subject);
        model.addAttribute("period", period);
        model.addAttribute("preview", preview);
        model.addAttribute("printable", pdf.isPossible());
    }

    private static Cadence known(String cadence) {
        return Cadence.of(cadence).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
