package dev.kizuna.notification.delivery.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Name;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.SomeNotifications;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageBlocksTest {

    private static final Parties PARTIES =
            new Parties(new Name("株式会社アクメ", null), new Name("佐藤", "U123"), new Name("田中 <一郎>", null));

    private final MessageBlocks blocks = new MessageBlocks("http://localhost:8080");

    @Test
    void shouldSayWhatWhoSinceWhenWhyAndWhereToLook() {
        String json = json(SomeNotifications.breach("q1"));

        assertThat(json)
                .contains("約束の期限を過ぎました", "24時間以内の回答", "株式会社アクメ", "<@U123>", "q1")
                .contains("2026/05/01 9:00 (Asia/Tokyo)", "2026/05/02 9:00 (Asia/Tokyo)")
                .contains("24 hours elapsed")
                .contains("http://localhost:8080/?partnerId=acme&obligationId=response-24h%3Aacme%3Aq1");
    }

    @Test
    void shouldEscapeWhatMeansSomethingToSlack() {
        assertThat(json(SomeNotifications.breach("q<!channel>")))
                .contains("田中 &lt;一郎&gt;", "q&lt;!channel&gt;")
                .doesNotContain("<!channel>");
    }

    @Test
    void shouldNameTheEffortTheMetricTheCountAndTheDayInPraise() {
        assertThat(json(SomeNotifications.praise("ja"))).contains("立ち上げ30日目", "見込み案件 6件", "目標 5件", "2026/05/01");
        assertThat(json(SomeNotifications.praise("en-GB")))
                .contains("day-30 target", "6 prospects", "target 5", "1 May 2026");
        assertThat(blocks.summary(SomeNotifications.praise("ja"), PARTIES)).contains("株式会社アクメ", "30");
    }

    @Test
    void shouldSpeakEnglishWhereThereAreNoTextsInALanguage() {
        assertThat(json(SomeNotifications.praise("fr"))).contains("Well done!");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldHaveTextsForEveryKindInBothLanguages(Kind kind) {
        for (String locale : new String[] {"ja", "en"}) {
            var bare = new Notification(
                    "r", "acme", "m", 1, kind, null, "own-policy", null, null, null, null, locale, Map.of());
            var parties = new Parties(new Name("acme", null), null, null);

            assertThat(blocks.of(bare, parties)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(blocks.summary(bare, parties)).contains("acme").doesNotContain("{");
        }
    }

    private String json(Notification notification) {
        return new GsonBuilder().disableHtmlEscaping().create().toJson(blocks.of(notification, PARTIES));
    }
}
