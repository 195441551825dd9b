package dev.kizuna.notification.violation.web;

import org.bson.Document;

class WebWithMongo {
    Document document = new Document();
}
