package dev.kizuna.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kizuna.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void shouldVisitEverythingOnceWhenPagesAreFollowed() {
        var all = new TreeSet<>(
                IntStream.range(0, 103).mapToObj("絆-%03d"::formatted).toList());
        List<String> visited = new ArrayList<>();
        String cursor = null;
        do {
            List<String> oneMore =
                    all.tailSet(Page.after(cursor), false).stream().limit(11).toList();
            Page<String> page = Page.cut(oneMore, 10, Function.identity());
            visited.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(visited).containsExactlyElementsOf(all);
    }

    @Test
    void shouldHaveNoNextWhenTheLastPageIsJustFull() {
        assertThat(Page.cut(List.of("a", "b"), 2, Function.identity()).nextCursor())
                .isNull();
    }

    @Test
    void shouldKeepTheCursorWhenItemsAreMapped() {
        Page<String> page = Page.cut(List.of("a", "b", "c"), 2, Function.identity());

        Page<Integer> mapped = page.map(String::length);

        assertThat(mapped.items()).containsExactly(1, 1);
        assertThat(mapped.nextCursor()).isEqualTo(page.nextCursor());
    }

    @Test
    void shouldRefuseACursorThatWasNotGivenOutHere() {
        assertThatThrownBy(() -> Page.after("$$$")).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldKeepTheNumberOfItemsWithinBounds() {
        assertThat(Page.limit(null)).isEqualTo(Page.USUAL);
        assertThat(Page.limit(Page.LARGEST)).isEqualTo(Page.LARGEST);
        assertThatThrownBy(() -> Page.limit(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Page.limit(Page.LARGEST + 1)).isInstanceOf(ProblemException.class);
    }
}
