package dev.kizuna.partner.marketentry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kizuna.partner.marketentry.domain.MarketEntryRules.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketEntryRulesTest {

    private static final List<Question> QUESTIONS = List.of(new Question("size", "How many?", "何社か。"));

    private static MarketEntryRules rules(int version) {
        return new MarketEntryRules(version, 90, new Limits(5, 10), new Limits(1, 2), QUESTIONS);
    }

    @Test
    void shouldNameAllThatIsWrongWhenRulesCannotBeUsed() {
        var silent = new Question("size", "How many?", " ");
        var wrong = new MarketEntryRules(0, 0, new Limits(0, 10), new Limits(2, 1), List.of(silent, silent));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketEntryCatalogue(List.of(wrong, wrong)))
                .withMessageContaining("version 0 is there twice")
                .withMessageContaining("version must be 1 or more")
                .withMessageContaining("days must be 1 or more")
                .withMessageContaining("a question is there twice")
                .withMessageContaining("question size needs words in both languages")
                .withMessageContaining("outreaches: least must be 1 or more, and most not less")
                .withMessageContaining("pilots: least must be 1 or more, and most not less");
        var empty = new MarketEntryRules(1, 90, new Limits(5, 10), new Limits(1, 2), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketEntryCatalogue(List.of(empty)))
                .withMessageContaining("there must be a question");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MarketEntryCatalogue(List.of()))
                .withMessageContaining("there must be a version");
    }

    @Test
    void shouldLetAPlanKeepTheRulesWithWhichItBegan() {
        var catalogue = new MarketEntryCatalogue(List.of(rules(2), rules(1)));
        assertThat(catalogue.newest().version()).isEqualTo(2);
        assertThat(catalogue.version(1).version()).isEqualTo(1);
        assertThat(catalogue.version(7).version()).isEqualTo(2);
    }
}
