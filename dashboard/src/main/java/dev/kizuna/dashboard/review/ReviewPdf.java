package dev.kizuna.dashboard.review;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.kizuna.dashboard.language.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF of a review. A PDF has to bring its letters with it, and no library brings Japanese ones: they come from a font
 * of the machine that settings name.
 */
@Component
class ReviewPdf {

    private static final String FAMILY = "Review";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final ITemplateEngine templates;
    private final Wording wording;
    private final ReviewFonts fonts;

    ReviewPdf(ITemplateEngine templates, Wording wording, ReviewFonts fonts) {
        this.templates = templates;
        this.wording = wording;
        this.fonts = fonts;
    }

    /** Whether the fonts are there. */
    boolean isPossible() {
        return Files.isReadable(fonts.regular()) && Files.isReadable(fonts.bold());
    }

    /** Which files are looked for, for whoever runs the dashboard. */
    String whatIsMissing() {
        return "No font with Japanese letters at " + fonts.regular() + " and " + fonts.bold()
                + ": install fonts-morisawa-bizud-gothic or set kizuna.reviews.fonts.regular and .bold";
    }

    byte[] of(ReviewDocument review, Locale locale) {
        var context = new Context(locale);
        context.setVariable("review", review);
        context.setVariable("wording", wording);
        String html = templates.process("review-pdf", context);
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(fonts.regular().toFile(), FAMILY, NORMAL, FontStyle.NORMAL, true)
                    .useFont(fonts.bold().toFile(), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .withProducer("Kizuna")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
