package dev.kizuna.notification.delivery.text;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.gap;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.praise;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.domain.Kind;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Letter.Fact;
import dev.kizuna.notification.delivery.domain.Letter.Rich;
import dev.kizuna.notification.delivery.domain.Letter.Span;
import dev.kizuna.notification.delivery.domain.Name;
import dev.kizuna.notification.delivery.domain.Notification;
import dev.kizuna.notification.delivery.domain.Notification.About;
import dev.kizuna.notification.delivery.domain.Notification.Audience;
import dev.kizuna.notification.delivery.domain.Parties;
import dev.kizuna.notification.delivery.domain.PlainText;
import dev.kizuna.notification.delivery.domain.SomeNotifications;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WrittenLettersTest {

    @Test
    void shouldSayWhatWhoSinceWhenWhyAndWhereToLook() {
        Letter letter = SomeLetters.of(breach("q1"));

        assertThat(letter.title()).isEqualTo("🔴 約束の期限を過ぎました");
        assertThat(letter.lead().text()).isEqualTo("株式会社アクメ 様への「24時間以内の回答」が、期限を過ぎてもまだ果たされていません。");
        assertThat(facts(letter))
                .containsEntry("パートナー", "株式会社アクメ")
                .containsEntry("約束", "24時間以内の回答")
                .containsEntry("対象", "q1")
                .containsEntry("担当", "佐藤")
                .containsEntry("受付", "2026/05/01 9:00 (Asia/Tokyo)、27時間前から")
                .containsEntry("期限", "2026/05/02 9:00 (Asia/Tokyo)");
        assertThat(letter.notes()).extracting(Rich::text).containsExactly("佐藤 さん、至急の対応をお願いします。");
        assertThat(letter.why()).contains("24 hours elapsed");
        assertThat(letter.link())
                .isEqualTo("http://localhost:8080/?partnerId=acme&obligationId=response-24h%3Aacme%3Aq1");
        assertThat(letter.actions())
                .extracting(Letter.Action::label)
                .containsExactly("対応しました", "確認しました", "後で知らせる", "引き継ぐ");
    }

    @Test
    void shouldTellBothThatItWasMissedAndThatItWasDoneWhenTheAnswerWasLate() {
        Letter letter = SomeLetters.of(metLate("q1"));

        assertThat(letter.lead().text()).contains("期限を過ぎた後に対応が済みました");
        assertThat(facts(letter)).containsKeys("期限", "対応");
        assertThat(letter.actions()).isEmpty();
    }

    @Test
    void shouldSpeakToEachRoleOfTheLadderInItsOwnWords() {
        assertThat(SomeLetters.of(step("q1", 1, "owner")).lead().text()).contains("期限から3時間たった今も", "1回目");
        assertThat(SomeLetters.of(step("q1", 2, "manager")).lead().text()).contains("担当者への支援をお願いします");
        assertThat(SomeLetters.of(step("q1", 3, "executive")).lead().text()).contains("ご判断をお願いいたします");
    }

    @Test
    void shouldNameThePersonTheMilestoneTheFigureAndTheTargetInPraise() {
        assertThat(SomeLetters.of(praise("ja")).lead().text())
                .startsWith(
                        "株式会社アクメ の 田中 <一郎> & \"Co\" さんが、立ち上げ30日目の目標を達成しました: 見込み案件 6件 (目標 5件、2026/05/01 9:00 (Asia/Tokyo))。");
        assertThat(SomeLetters.of(praise("en-GB")).lead().text())
                .contains("day-30 target", "6 prospects", "target 5", "1 May 2026");
    }

    @Test
    void shouldTellOfAGapWithTheStageThatIsBlamedAndItsEvidence() {
        Map<String, String> blamed = Map.of(
                "blamedStage", "landing-page",
                "evidence.landing-page.before", "0.25",
                "evidence.landing-page.now", "0.0512",
                "evidence.landing-page.fall", "0.7952");

        Letter japanese = SomeLetters.of(gap(Kind.GAP, 1, "ja", blamed));
        assertThat(japanese.summary().text())
                .isEqualTo(
                        "株式会社アクメ の施策 spring-2026: 2026/04/30 終了時点のリードは 612.5 で、この日までの目標 1,800 に届いていません(最終目標 6,000)。");
        assertThat(japanese.notes())
                .extracting(Rich::text)
                .containsExactly(
                        "考えられる原因: ランディングページ・技術的な問題(訪問からリードへの率)。25% から 5.1% へ、79.5% 下がりました。",
                        "佐藤 さん、パートナーと原因を確認し、施策の調整をお願いします。");
        assertThat(facts(japanese)).containsEntry("差", "1,187.5").containsEntry("指標", "リード");

        Letter english = SomeLetters.of(gap(Kind.GAP, 1, "en", blamed));
        assertThat(english.lead().text())
                .isEqualTo("Campaign spring-2026 of 株式会社アクメ: leads stand at 612.5 at the end of Apr 30, 2026,"
                        + " where 1,800 are asked for. The target is 6,000.");
        assertThat(english.notes().getFirst().text()).endsWith("went from 25% to 5.1%, a fall of 79.5%.");
    }

    @Test
    void shouldTellWhyNoStageIsBlamedAmountsWithTheirCurrencyAndHowAGapClosed() {
        Letter letter = SomeLetters.of(
                gap(Kind.GAP, 1, "en", Map.of("metric", "revenue", "unit", "JPY", "reason", "too-few-counts")));
        assertThat(letter.lead().text()).contains("revenue stand at 612.5 JPY", "1,800 JPY");
        assertThat(letter.notes().getFirst().text())
                .isEqualTo("No stage of the funnel is blamed: too little was counted to compare.");

        Letter closed = SomeLetters.of(gap(Kind.GAP_CLOSED, 2, "ja", Map.of("how", "caught-up")));
        assertThat(closed.title()).isEqualTo("🟢 施策と目標の差が解消しました");
        assertThat(closed.lead().text()).contains("リードの差が解消しました(目標に追いつきました)");
        assertThat(closed.notes()).isEmpty();
    }

    @Test
    void shouldTellWhoSeesToItAndThatNothingMoreIsSaidForNow() {
        Notification breach = breach("q1");
        Map<String, String> facts = new HashMap<>(breach.facts());
        facts.putAll(Map.of(
                "acknowledgedAt", "2026-05-02T01:00:00Z",
                "acknowledgedBy", "mori",
                "snoozedUntil", "2026-05-02T06:00:00Z",
                "insteadOf", "manager"));

        assertThat(SomeLetters.of(with(breach, facts)).notes())
                .extracting(Rich::text)
                .contains(
                        "森 さんが対応中です。",
                        "2026/05/02 15:00 (Asia/Tokyo) までお知らせを控えます。",
                        "このパートナーの上長が登録されていないため、あなたにお知らせしています。");
    }

    @Test
    void shouldCountInEnglishAsEnglishDoes() {
        var texts = TextCatalogue.read(null).in("en");

        assertThat(texts.text("age.hours", Map.of("count", 1L))).isEqualTo("1 hour ago");
        assertThat(texts.text("age.hours", Map.of("count", 1_500L))).isEqualTo("1,500 hours ago");
    }

    @Test
    void shouldSpeakEnglishWhereThereAreNoTextsInALanguage() {
        assertThat(SomeLetters.of(praise("fr")).title()).contains("Well done!");
    }

    @Test
    void shouldTakeNothingThatSomebodyEnteredForAPartOfTheTemplate() {
        // given
        var parties = new Parties(
                new Name("{promise} *Acme* \uE000\uE001 '{'", null), new Name("a\nb", null), null, null, "ja");

        // when
        Letter letter = new WrittenLetters(TextCatalogue.read(null), "http://x")
                .write(breach("*q1* {0}"), parties, SomeNotifications.DUE);

        // then
        assertThat(letter.lead().text()).startsWith("{promise} *Acme* '{' 様への");
        assertThat(letter.lead().spans()).filteredOn(Span::strong).hasSize(2);
        assertThat(facts(letter)).containsEntry("対象", "*q1* {0}").containsEntry("担当", "a b");
    }

    @Test
    void shouldAddressWhoeverIsTold() {
        assertThat(SomeLetters.of(breach("q1")).facts().get(3).value().spans())
                .containsExactly(new Span("佐藤", false, "U123"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldHaveTextsForEveryKindInBothLanguages(Kind kind) {
        for (String locale : List.of("ja", "en")) {
            for (int step : new int[] {0, 1}) {
                Letter letter = letter(kind, locale, step);
                String all = letter.title() + letter.summary().text() + PlainText.of(letter);

                assertThat(letter.title()).isNotBlank();
                assertThat(letter.lead().text()).isNotBlank();
                assertThat(all).doesNotContain("{", "}", "null", "*");
            }
        }
    }

    @Test
    void shouldHaveTheSameKeysInBothLanguages() throws Exception {
        assertThat(keys("notification_ja.properties"))
                .containsExactlyInAnyOrderElementsOf(keys("notification.properties"));
    }

    @Test
    void shouldLetACustomerChangeTextsAndAddPoliciesAndLanguages(@TempDir Path folder) throws Exception {
        // given
        Files.writeString(folder.resolve("notification_ja.properties"), """
                # our own
                lead.BREACH = {partner}様、*{promise}* \\
                    が遅れています。
                policy.response-24h=お返事
                policy.our-own=独自の約束
                """);
        Files.writeString(folder.resolve("notification_fr.properties"), "title.BREACH=Promesse non tenue\n");

        // when
        var letters = new WrittenLetters(TextCatalogue.read(folder), "http://x");

        // then
        Letter japanese = letters.write(breach("q1"), SomeLetters.parties("ja"), SomeNotifications.DUE);
        assertThat(japanese.lead().text()).isEqualTo("株式会社アクメ様、お返事 が遅れています。");
        assertThat(japanese.title()).as("what is not changed stays").isEqualTo("🔴 約束の期限を過ぎました");
        Letter french = letters.write(breach("q1"), SomeLetters.parties("fr-CA"), SomeNotifications.DUE);
        assertThat(french.title()).isEqualTo("Promesse non tenue");
        assertThat(french.lead().text()).as("what a language lacks").contains("was owed to");
    }

    private static Notification with(Notification it, Map<String, String> facts) {
        return new Notification(
                it.requestId(),
                it.partnerId(),
                it.matterId(),
                it.revision(),
                it.kind(),
                it.at(),
                it.about(),
                it.audience(),
                it.step(),
                it.threadOf(),
                it.deliverFrom(),
                it.actions(),
                it.locale(),
                facts);
    }

    private static Letter letter(Kind kind, String locale, int step) {
        if (kind.isInternal()) {
            return SomeLetters.of(SomeNotifications.misconfigured(kind, locale));
        }
        var bare = new Notification(
                "r",
                "acme",
                "m",
                1,
                kind,
                Instant.parse("2026-05-01T00:00:00Z"),
                new About(null, "own-policy", null, null),
                new Audience(null, null, false, null, null),
                step,
                null,
                null,
                List.of(),
                locale,
                Map.of());
        var parties = new Parties(new Name("acme", null), null, null, null, locale);
        return new WrittenLetters(TextCatalogue.read(null), "http://x").write(bare, parties, bare.at());
    }

    private static Map<String, String> facts(Letter letter) {
        return letter.facts().stream()
                .collect(Collectors.toMap(Fact::label, fact -> fact.value().text()));
    }

    private static List<String> keys(String file) throws Exception {
        try (var in = Objects.requireNonNull(WrittenLettersTest.class.getResourceAsStream("/messages/" + file))) {
            return TextFile.read(
                            file, new String(in.readAllBytes(), "UTF-8").lines().toList())
                    .stream()
                    .map(TextFile.Entry::key)
                    .toList();
        }
    }
}
