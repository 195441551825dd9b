package dev.kizuna.notification.delivery.slack;

import static dev.kizuna.notification.delivery.domain.SomeNotifications.breach;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.metLate;
import static dev.kizuna.notification.delivery.domain.SomeNotifications.praise;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.slack.api.model.block.SectionBlock;
import dev.kizuna.notification.delivery.SomeLetters;
import dev.kizuna.notification.delivery.domain.Letter;
import dev.kizuna.notification.delivery.domain.Letter.Action;
import dev.kizuna.notification.delivery.domain.Letter.Fact;
import dev.kizuna.notification.delivery.domain.Letter.Rich;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageBlocksTest {

    @Test
    void shouldSayWhatWhoSinceWhenWhyAndWhereToLook() {
        assertThat(json(SomeLetters.of(breach("q1"))))
                .contains("約束の期限を過ぎました", "*株式会社アクメ* 様への「*24時間以内の回答*」", "<@U123>", "q1")
                .contains("2026/05/01 9:00 (Asia/Tokyo)、27時間前から", "24 hours elapsed")
                .contains("http://localhost:8080/?partnerId=acme&obligationId=response-24h%3Aacme%3Aq1");
    }

    @Test
    void shouldHaveAButtonForEachThingOneCanDo() {
        assertThat(json(SomeLetters.of(breach("q1"))))
                .contains("promise_done", "promise_acknowledge", "promise_snooze", "promise_hand_over")
                .contains("\"value\":\"response-24h:acme:q1\"");
        assertThat(json(SomeLetters.of(metLate("q1")))).doesNotContain("promise_");
    }

    @Test
    void shouldEscapeWhatMeansSomethingToSlack() {
        assertThat(json(SomeLetters.of(metLate("q<!channel>&"))))
                .contains("田中 &lt;一郎&gt; &amp; ", "q&lt;!channel&gt;&amp;")
                .doesNotContain("<!channel>");
        assertThat(MessageBlocks.summary(SomeLetters.of(praise("ja"))))
                .contains("*株式会社アクメ* の *田中 &lt;一郎&gt;", "*見込み案件 6件* (目標 5件");
    }

    @Test
    void shouldKeepToSlacksLimitsWhateverIsSaid() {
        // given
        Rich endless = Rich.plain("<".repeat(20_000));
        var letter = new Letter(
                "ja",
                "😀".repeat(1_000),
                endless,
                null,
                endless,
                Collections.nCopies(30, new Fact("<", endless)),
                Collections.nCopies(5, endless),
                "why",
                "&".repeat(20_000),
                "http://localhost:8080/",
                "x".repeat(200),
                List.of(new Action("done", "y".repeat(200), "o"), new Action("snooze", "z", "o".repeat(3_000))),
                "");

        // when
        var blocks = MessageBlocks.of(letter);

        // then
        assertThat(blocks).hasSizeLessThan(50);
        assertThat(blocks).filteredOn(SectionBlock.class::isInstance).allSatisfy(block -> {
            var section = (SectionBlock) block;
            if (section.getText() != null) {
                assertThat(section.getText().getText()).hasSizeLessThanOrEqualTo(3_000);
            } else {
                assertThat(section.getFields())
                        .hasSize(10)
                        .allSatisfy(field -> assertThat(field.getText()).hasSizeLessThanOrEqualTo(2_000));
            }
        });
        assertThat(json(letter)).doesNotContain("&am…", "&l…", "promise_snooze");
    }

    private static String json(Letter letter) {
        return new GsonBuilder().disableHtmlEscaping().create().toJson(MessageBlocks.of(letter));
    }
}
