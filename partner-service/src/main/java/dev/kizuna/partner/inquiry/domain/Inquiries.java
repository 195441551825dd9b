package dev.kizuna.partner.inquiry.domain;

import dev.kizuna.partner.aggregate.domain.Documents;
import java.util.List;

/** All inquiries. */
public interface Inquiries extends Documents<Inquiry> {

    /**
     * A piece of those that are searched for, in the order of the ids.
     *
     * @param after id after which the piece begins; empty for the beginning
     * @param limit most that are wanted; 0 for all
     */
    List<Inquiry> search(InquirySearch search, String after, int limit);
}
