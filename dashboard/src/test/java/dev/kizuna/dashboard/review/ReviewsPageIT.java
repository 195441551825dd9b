package dev.kizuna.dashboard.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.kizuna.dashboard.PageTest;
import dev.kizuna.dashboard.partner.Directory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews on pages, on paper and as PDF. */
class ReviewsPageIT extends PageTest {

    private static final String ONE = "/reviews/weekly?scope=partner&id=p-hikari&period=2026-W46";
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int WHITE = 0xffffff;

    @BeforeEach
    void reviews() {
        directory.put(new Directory.Partner("p-hikari", "ひかり商事", ZoneId.of("Asia/Tokyo")));
        directory.put(new Directory.Person("p-hikari", "kp-mori", "森 恵子", true));
        directory.put(new Directory.Person("p-hikari", "kp-ono", "小野 拓也", true));
        directory.put(new Directory.Person("p-hikari", "u-sato", "佐藤 美咲", false));
        ReviewAnswers.give(SERVICES);
    }

    @Test
    void shouldBeAccessibleLightAndFittingInBothLanguagesOnBothScreens() {
        for (String language : List.of("en-GB", "ja-JP")) {
            for (Screen screen : Screen.values()) {
                look("/reviews?of=partner:p-hikari", "reviews", language, screen, ColorScheme.LIGHT);
                look(ONE, "review", language, screen, ColorScheme.LIGHT);
            }
        }
        look(ONE, "review-dark", "ja-JP", Screen.DESKTOP, ColorScheme.DARK);
    }

    @Test
    void shouldListFrozenPeriodsOfWhomIsChosen() {
        Page page = open("/reviews", "en-GB", Screen.DESKTOP);
        assertThat(page.locator(".periods li")).hasCount(5);
        assertThat(page.locator(".periods li").first()).containsText("Week 46 of 2026");
        // when
        page.getByLabel("About").selectOption("key-person:kp-ono");
        page.locator(".whom button").click();
        page.waitForSelector(".periods li");
        // then
        assertThat(page.getByLabel("About")).hasValue("key-person:kp-ono");
        assertThat(SERVICES.asked())
                .filteredOn(asked -> asked.path().endsWith("/periods"))
                .last()
                .satisfies(asked -> assertThat(asked.query())
                        .containsEntry("scope", "key-person")
                        .containsEntry("id", "kp-ono"));
        // when
        page.locator(".cadences a").last().click();
        // then
        assertThat(page.locator(".periods li").first()).containsText("Q2 of fiscal 2026");
    }

    @Test
    void shouldReadAsADocument() {
        Page page = open(ONE, "en-GB", Screen.DESKTOP);
        assertThat(page.locator("h1")).hasText("ひかり商事");
        assertThat(page.locator(".decide li")).hasCount(3);
        assertThat(page.locator(".decide li").first()).containsText("Adjust the campaign");
        assertThat(page.locator(".headlines td").first()).containsText("¥1,280,000");
        assertThat(page.locator(".held")).containsText("佐藤 美咲");
        assertThat(page.locator(".matters")).containsText("will without time");
        assertThat(page.locator(".matters")).containsText("in 3 packs in a row");
        assertThat(page.locator(".review")).containsText("Nothing in either period: Deals lost");
        assertThat(page.locator(".review")).containsText("no media cost yet");
        assertThat(page.locator(".review")).containsText("By day 60: 2 PoCs");
        assertThat(page.locator(".review .draft")).hasCount(0);
        // when it is printed
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(794, 1123);
        // then nothing but the document is on the paper
        assertThat(page.locator(".top")).isHidden();
        assertThat(page.locator(".above")).isHidden();
        assertFits(page);
        screenshot(page, "review-print");
    }

    @Test
    void shouldOfferAPreviewWhereNothingIsFrozenAndSayWhatIsNoPeriod() {
        // given
        SERVICES.refuse("GET /kpi/api/reviews/weekly", 404, "not-found");
        Page page = open(ONE, "en-GB", Screen.DESKTOP);
        assertThat(page.locator(".notice")).containsText("No such pack is frozen");
        // when
        SERVICES.answer("GET /kpi/api/reviews/weekly", ReviewAnswers.pack("false"));
        page.locator(".sheet-of-paper .button").click();
        // then
        assertThat(page.locator(".draft")).hasText("Preview");
        assertThat(SERVICES.asked().getLast().query()).containsEntry("preview", "true");
        // and
        SERVICES.refuse("GET /kpi/api/reviews/weekly", 400, "invalid-parameter");
        Page wrong = open("/reviews/weekly?period=%3Cscript%3E", "ja-JP", Screen.PHONE);
        assertThat(wrong.locator(".notice")).containsText("「<script>」は有効な期間ではありません");
        assertAccessible(wrong);
        assertThat(wrong.navigate(url("/reviews/hourly")).status()).isEqualTo(404);
        // and
        SERVICES.away("kpi");
        assertThat(open(ONE, "en-GB", Screen.DESKTOP).locator(".notice.away"))
                .containsText("kpi-service does not answer");
    }

    @Test
    void shouldMakeAPdfThatHasItsLetters() throws Exception {
        for (String language : List.of("ja", "en")) {
            HttpResponse<byte[]> answer = pdf(language);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(answer.body()).hasSizeLessThan(600_000);
            try (PDDocument document = Loader.loadPDF(answer.body())) {
                String text = new PDFTextStripper().getText(document);
                assertThat(text)
                        .contains("ひかり商事")
                        .contains("小野 拓也")
                        .contains(language.equals("ja") ? "決めること" : "To be decided")
                        .contains(language.equals("ja") ? "キャンペーンを調整する" : "Adjust the campaign")
                        .contains("¥1,280,000")
                        .doesNotContain("??")
                        .doesNotContain("#");
                assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
                assertThat(document.getNumberOfPages()).isBetween(1, 4);
                var renderer = new PDFRenderer(document);
                for (int i = 0; i < document.getNumberOfPages(); i++) {
                    BufferedImage picture = renderer.renderImageWithDPI(i, 90);
                    assertThat(inked(picture)).as("ink on page " + (i + 1)).isGreaterThan(500);
                    Files.createDirectories(PICTURES);
                    ImageIO.write(
                            picture,
                            "png",
                            PICTURES.resolve("review-pdf-" + language + "-" + (i + 1) + ".png")
                                    .toFile());
                }
            }
        }
    }

    private HttpResponse<byte[]> pdf(String language) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create(url("/reviews/weekly/pdf?scope=partner&id=p-hikari&period=2026-W46")))
                            .header("Accept-Language", language)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static int inked(BufferedImage picture) {
        int inked = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                inked += (picture.getRGB(x, y) & WHITE) == WHITE ? 0 : 1;
            }
        }
        return inked;
    }

    private void look(String address, String name, String language, Screen screen, ColorScheme scheme) {
        Page page = open(address, language, screen, scheme);
        assertAccessible(page);
        assertFits(page);
        assertLight(page);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.content()).doesNotContain("??");
        screenshot(
                page,
                name + "-" + language.substring(0, 2) + "-" + screen.name().toLowerCase(Locale.ROOT));
    }
}
