package dev.kizuna.campaign.architecture.violating.knowledge.application;

import org.bson.Document;

/** Breaks: only persistence knows MongoDB. */
public final class UseCaseThatKnowsMongo {

    public boolean isEmpty(Document document) {
        return document.isEmpty();
    }
}
