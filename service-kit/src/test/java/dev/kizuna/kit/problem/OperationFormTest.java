package dev.kizuna.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

class OperationFormTest {

    private static final Set<ErrorCode> ALWAYS = Set.of(
            ErrorCode.MALFORMED_REQUEST,
            ErrorCode.UNAUTHENTICATED,
            ErrorCode.FORBIDDEN,
            ErrorCode.NOT_ACCEPTABLE,
            ErrorCode.INTERNAL,
            ErrorCode.UNAVAILABLE);

    /** A form of each kind. */
    @SuppressWarnings("unused") // read by reflection
    private static final class Forms {

        @Schema(requiredProperties = {"partnerId"})
        record Body(String partnerId, String dueAt) {}

        record Note(String text) {}

        @Schema(requiredProperties = "unit")
        record Goal(String unit, Price price) {}

        record Price(String amount, String currency) {}

        record Goals(List<Goal> goals) {}

        @GetMapping("/all")
        void plain() {}

        @GetMapping("/list")
        void list(@RequestParam String cursor) {}

        @PostMapping
        void create(@RequestBody Body body, @RequestHeader(name = "Idempotency-Key") String key) {}

        @PostMapping("/{id}/notes")
        @ResponseStatus(HttpStatus.OK)
        @Refusals(ErrorCode.OUT_OF_ORDER)
        void note(
                @PathVariable String id, @RequestBody Note note, @RequestHeader(name = "Idempotency-Key") String key) {}

        @PostMapping("/goals")
        void aim(@RequestBody Goals goals) {}

        @GetMapping("/{day}")
        void ofDay(@PathVariable LocalDate day) {}

        @PutMapping("/{id}")
        void edit(@PathVariable String id, @RequestBody Note note, @RequestHeader(name = "If-Match") String tag) {}
    }

    @Test
    void shouldSayOfEveryOperationWhatCanHappenToAny() {
        assertThat(form("plain").refusals()).isEqualTo(ALWAYS);
        assertThat(form("list").refusals())
                .contains(ErrorCode.INVALID_PARAMETER)
                .doesNotContain(ErrorCode.NOT_FOUND);
    }

    @Test
    void shouldSayThatACreationCanBeRepeatedOrBeAboutNobody() {
        assertThat(form("create").creates()).isTrue();
        assertThat(form("create").refusals())
                .contains(
                        ErrorCode.ALREADY_EXISTS,
                        ErrorCode.IDEMPOTENCY_KEY_REUSED,
                        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                        ErrorCode.MISSING_FIELD,
                        ErrorCode.UNKNOWN_PARTNER,
                        ErrorCode.NAIVE_TIME)
                .doesNotContain(ErrorCode.NOT_FOUND, ErrorCode.VERSION_MISMATCH);
    }

    @Test
    void shouldSayThatAnActionMeetsAStateAndItsOwnRules() {
        assertThat(form("note").creates()).isFalse();
        assertThat(form("note").refusals())
                .contains(ErrorCode.NOT_FOUND, ErrorCode.WRONG_STATE, ErrorCode.OUT_OF_ORDER, ErrorCode.INVALID_FIELD)
                .doesNotContain(ErrorCode.NAIVE_TIME, ErrorCode.UNKNOWN_PARTNER);
    }

    @Test
    void shouldSayThatAnEditNeedsTheVersionItIsBasedOn() {
        assertThat(form("edit").refusals())
                .contains(
                        ErrorCode.PRECONDITION_REQUIRED,
                        ErrorCode.VERSION_MISMATCH,
                        ErrorCode.CONCURRENT_EDIT,
                        ErrorCode.WRONG_STATE);
    }

    @Test
    void shouldSayWhatCanBeWrongInsideOfWhatIsSent() {
        assertThat(form("aim").refusals())
                .contains(ErrorCode.MISSING_FIELD, ErrorCode.NEGATIVE_AMOUNT, ErrorCode.UNKNOWN_CURRENCY)
                .doesNotContain(ErrorCode.NAIVE_TIME);
        assertThat(form("note").refusals()).doesNotContain(ErrorCode.MISSING_FIELD, ErrorCode.UNKNOWN_CURRENCY);
    }

    @Test
    void shouldSayThatAPathCanNameADayThatThereIsNot() {
        assertThat(form("ofDay").refusals()).contains(ErrorCode.INVALID_PARAMETER, ErrorCode.NOT_FOUND);
    }

    private static OperationForm form(String name) {
        return new OperationForm(new HandlerMethod(
                new Forms(),
                Arrays.stream(Forms.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .orElseThrow()));
    }
}
