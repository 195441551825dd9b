package dev.kizuna.kpi.architecture.adapters.card.web;

import dev.kizuna.kpi.architecture.adapters.card.persistence.StoredCard;

record ShownCard(StoredCard card) {}
