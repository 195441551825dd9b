package dev.kizuna.campaign.payout.web;

import dev.kizuna.campaign.aggregate.domain.Change;
import dev.kizuna.campaign.aggregate.domain.Kept;
import dev.kizuna.campaign.aggregate.web.ActionRequest;
import dev.kizuna.campaign.aggregate.web.Answers;
import dev.kizuna.campaign.aggregate.web.RequestReader;
import dev.kizuna.campaign.payout.application.DecidingPayout;
import dev.kizuna.campaign.payout.application.PreparingPayout;
import dev.kizuna.campaign.payout.application.ReadingPayouts;
import dev.kizuna.campaign.payout.application.ReadingPayouts.Listed;
import dev.kizuna.campaign.payout.domain.Payout;
import dev.kizuna.campaign.payout.domain.PayoutBook;
import dev.kizuna.campaign.payout.domain.PayoutBooks;
import dev.kizuna.kit.problem.ErrorCode;
import dev.kizuna.kit.problem.Refusals;
import dev.kizuna.kit.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/payouts")
@Tag(name = "Payouts", description = "What partners are paid: prepared by one person, approved by another")
class PayoutController {

    private final PayoutBooks books;
    private final ReadingPayouts reading;
    private final PreparingPayout preparing;
    private final DecidingPayout deciding;
    private final Clock clock;

    PayoutController(
            PayoutBooks books,
            ReadingPayouts reading,
            PreparingPayout preparing,
            DecidingPayout deciding,
            Clock clock) {
        this.books = books;
        this.reading = reading;
        this.preparing = preparing;
        this.deciding = deciding;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Release what is held back no more and prepare the payout of a month that is over")
    @ResponseStatus(HttpStatus.CREATED)
    @Refusals({ErrorCode.PAYOUT_OPEN, ErrorCode.NOTHING_TO_PAY, ErrorCode.ALREADY_EXISTS, ErrorCode.CONCURRENT_EDIT})
    ResponseEntity<PayoutJson> prepare(@RequestBody PayoutRequests.Prepare request) {
        var reader = new RequestReader(clock.instant());
        String partnerId = reader.id("/partnerId", request.partnerId());
        String currency = reader.currency("/currency", request.currency());
        YearMonth month = reader.month("/month", request.month());
        String preparedBy = reader.id("/preparedBy", request.preparedBy());
        reader.check();
        PayoutBook book = Answers.done(preparing.prepare(partnerId, currency, month, preparedBy))
                .value();
        Payout prepared = book.payouts().getLast();
        return ResponseEntity.created(Answers.location("/api/payouts/{id}", prepared.payoutId()))
                .body(PayoutJson.of(book, prepared));
    }

    @PostMapping("/{payoutId}/approve")
    @Operation(summary = "A second person approves a payout")
    @Refusals({ErrorCode.SECOND_PERSON_NEEDED, ErrorCode.CONCURRENT_EDIT})
    PayoutJson approve(@PathVariable String payoutId, @RequestBody PayoutRequests.Approve request) {
        var reader = new RequestReader(clock.instant());
        String approvedBy = reader.id("/approvedBy", request.approvedBy());
        Instant at = reader.occurredAt(request.occurredAt());
        reader.check();
        return payout(deciding.approve(payoutId, approvedBy, at), payoutId);
    }

    @PostMapping("/{payoutId}/pay")
    @Operation(summary = "An approved payout was paid")
    @Refusals(ErrorCode.CONCURRENT_EDIT)
    PayoutJson pay(@PathVariable String payoutId, @RequestBody(required = false) @Nullable ActionRequest request) {
        var reader = new RequestReader(clock.instant());
        Instant at = reader.occurredAt(ActionRequest.occurredAt(request));
        reader.check();
        return payout(deciding.pay(payoutId, at), payoutId);
    }

    @PostMapping("/{payoutId}/cancel")
    @Operation(summary = "Take back a payout that is not approved yet; its amount is due again")
    @Refusals(ErrorCode.CONCURRENT_EDIT)
    PayoutJson cancel(@PathVariable String payoutId) {
        return payout(deciding.cancel(payoutId), payoutId);
    }

    @GetMapping("/{payoutId}")
    @Operation(summary = "Read a payout")
    PayoutJson read(@PathVariable String payoutId) {
        return books.find(PayoutBook.bookOf(payoutId))
                .map(Kept::value)
                .flatMap(book -> book.find(payoutId).map(payout -> PayoutJson.of(book, payout)))
                .orElseThrow(() -> Answers.missing(payoutId));
    }

    @GetMapping
    @Operation(summary = "List payouts by partner, currency and month")
    Page<PayoutJson> list(
            @RequestParam(required = false) @Nullable String partnerId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        return Page.cut(reading.list(partnerId, Page.after(cursor), most + 1), most, Listed::payoutId)
                .map(listed -> PayoutJson.of(listed.book(), listed.payout()));
    }

    private static PayoutJson payout(Change<PayoutBook> change, String payoutId) {
        PayoutBook book = Answers.done(change).value();
        return book.find(payoutId)
                .map(payout -> PayoutJson.of(book, payout))
                .orElseThrow(() -> Answers.missing(payoutId));
    }
}
