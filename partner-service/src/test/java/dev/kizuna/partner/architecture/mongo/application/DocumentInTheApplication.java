package dev.kizuna.partner.architecture.mongo.application;

import org.bson.Document;

public record DocumentInTheApplication(Document document) {}
