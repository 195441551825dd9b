package dev.kizuna.campaign.aggregate.persistence;

import org.bson.Document;

/**
 * How an aggregate and its document's state correspond.
 *
 * @param <T> the aggregate
 */
public interface DocumentMapper<T> {

    /** The id under which it is kept. */
    String id(T aggregate);

    Document write(T aggregate);

    T read(String id, Document state);
}
