package dev.kizuna.kpi.architecture.mongo.application;

import org.bson.Document;

record DocumentInTheApplication(Document document) {}
