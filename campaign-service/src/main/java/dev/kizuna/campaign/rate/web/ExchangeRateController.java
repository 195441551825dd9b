package dev.kizuna.campaign.rate.web;

import dev.kizuna.campaign.aggregate.domain.Addition;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.rate.application.SettingExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRate;
import dev.kizuna.campaign.rate.domain.ExchangeRates;
import dev.kizuna.kit.idempotency.Creation;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.ProblemException;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.EntityTags;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exchange-rates")
@Tag(name = "Exchange rates", description = "What currencies are worth in the reporting currency, day by day")
class ExchangeRateController {

    private static final String RATE = "One unit of the currency in the reporting currency, a decimal text";

    private final ExchangeRates rates;
    private final SettingExchangeRate setting;
    private final Clock clock;

    ExchangeRateController(ExchangeRates rates, SettingExchangeRate setting, Clock clock) {
        this.rates = rates;
        this.setting = setting;
        this.clock = clock;
    }

    @Schema(name = "SetRate", description = "A rate", requiredProperties = "rate")
    record SetRate(
            @Schema(description = RATE, example = "148.2") @Nullable
            String rate,

            @Schema(
                    description = "When it was set; now when absent. A correction holds from when it is made",
                    example = "2026-04-01T09:00:00+09:00")
            @Nullable
            String occurredAt) {}

    @Schema(name = "ExchangeRate", description = "The rate of a day")
    record RateResponse(
            @Schema(description = "ISO 4217 code", example = "USD")
            String currency,

            @Schema(description = "The day on which it holds", example = "2026-04-01")
            LocalDate day,

            @Schema(description = RATE, example = "148.2") String rate,

            @Schema(description = "What it is worth is said in this currency", example = "JPY")
            String reportingCurrency) {

        static RateResponse of(ExchangeRate rate) {
            return new RateResponse(rate.currency(), rate.day(), rate.rate().toPlainString(), rate.reportingCurrency());
        }
    }

    @PutMapping("/{currency}/{day}")
    @Operation(summary = "Set the rate of a day; a rate that is there is corrected with If-Match only")
    @ApiResponse(responseCode = "200", description = "Corrected, or there already", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "Set for the first time", useReturnTypeSchema = true)
    @Refusals({ErrorCode.ALREADY_EXISTS, ErrorCode.NEGATIVE_AMOUNT, ErrorCode.UNKNOWN_CURRENCY})
    ResponseEntity<RateResponse> set(
            @PathVariable String currency,
            @PathVariable LocalDate day,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody SetRate request) {
        var reader = new RequestReader(clock.instant());
        BigDecimal rate = reader.decimal("/rate", request.rate());
        Instant setAt = reader.occurredAt(request.occurredAt());
        reader.check();
        if (ifMatch != null) {
            return Answers.changed(
                    setting.correct(currency, day, rate, clock.instant(), EntityTags.expected(ifMatch)),
                    RateResponse::of);
        }
        Addition<ExchangeRate> added =
                setting.set(currency, day, rate, setAt, Creation.of(null, ExchangeRate.id(currency, day), request));
        if (added instanceof Addition.Taken<ExchangeRate>(String id)) {
            Kept<ExchangeRate> there = rates.find(id).orElseThrow(() -> Answers.missing(id));
            if (there.value().rate().compareTo(rate) != 0) {
                throw new ProblemException(
                        ErrorCode.PRECONDITION_REQUIRED,
                        "Another rate is set; correct it with If-Match: " + EntityTags.of(there.version()));
            }
            return Answers.found(Optional.of(there), id, RateResponse::of);
        }
        return Answers.created(
                added,
                made -> Answers.location("/api/exchange-rates/{currency}/{day}", made.currency(), made.day()),
                RateResponse::of);
    }

    @GetMapping("/{currency}/{day}")
    @Operation(summary = "Read the rate of a day")
    ResponseEntity<RateResponse> read(@PathVariable String currency, @PathVariable LocalDate day) {
        String id = ExchangeRate.id(currency, day);
        return Answers.found(rates.find(id), id, RateResponse::of);
    }

    @GetMapping
    @Operation(summary = "List rates")
    Page<RateResponse> list(
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(
                        rates.list(currency, Page.after(cursor), most + 1),
                        most,
                        kept -> kept.value().id())
                .map(Kept::value)
                .map(RateResponse::of);
    }
}
