package dev.kizuna.kpi.attribution.topology;

/** What follows from a partner's events: for journeys, or for sales. */
sealed interface PathNews permits JourneyNews, SaleNews.Told, SaleNews.Withdrawn {}
