package dev.kizuna.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands in a table is drawn, under the same strict policy as everything else. */
class ChartIT extends PageTest {

    @Test
    void shouldDrawTheTableOfAFigureInLightAndDark() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            // given
            Page page = open("/system", "en-GB", Screen.DESKTOP, scheme);
            page.addStyleTag(new Page.AddStyleTagOptions().setUrl(url("/webjars/uplot/dist/uPlot.min.css")));
            page.evaluate(
                    "html => document.getElementById('content').insertAdjacentHTML('beforeend', html)",
                    "<section class=panel>" + figure("lines") + figure("bars") + "</section>");
            // when
            page.addScriptTag(new Page.AddScriptTagOptions().setUrl(url("/webjars/uplot/dist/uPlot.iife.min.js")));
            page.addScriptTag(new Page.AddScriptTagOptions().setUrl(url("/chart.js")));
            // then it is drawn, says what is under the pointer, and leaves the table to those who cannot see it
            assertThat(page.locator("figure canvas")).hasCount(2);
            assertThat((Boolean) page.evaluate("""
                    () => [...document.querySelectorAll('canvas')].every(canvas =>
                        canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(value => value > 0))
                    """)).as("something is drawn").isTrue();
            page.locator("figure .u-over").first().hover();
            assertThat(page.locator("figure .hint").first()).containsText("Leads");
            screenshot(page, "charts-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            page.locator("figure summary").first().click();
            assertThat(page.locator("figure table").first()).isVisible();
            assertAccessible(page);
            assertFits(page);
        }
    }

    private static String figure(String kind) {
        String rows = IntStream.rangeClosed(1, 30)
                .mapToObj(day ->
                        "<tr><th scope=row data-x=2026-05-%02d>%d May</th><td data-y=%d>%d</td><td data-y=%d>%d</td></tr>"
                                .formatted(day, day, day * day / 12 % 40, day * day / 12 % 40, day, day))
                .collect(Collectors.joining());
        return """
                <figure class=chart data-chart=%s><figcaption>Leads a day</figcaption><div class=plot></div>
                <details class=table><summary>As a table</summary><table><thead><tr><th scope=col>Day</th>
                <th scope=col data-colour=accent>Leads</th><th scope=col data-colour=muted data-dash>Target</th></tr></thead>
                <tbody>%s</tbody></table></details></figure>
                """.formatted(kind, rows);
    }
}
