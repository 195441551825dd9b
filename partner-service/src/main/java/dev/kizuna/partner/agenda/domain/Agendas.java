package dev.kizuna.partner.agenda.domain;

import dev.kizuna.partner.aggregate.domain.Documents;
import java.util.List;

/** All pages, each under the id of its check-in. */
public interface Agendas extends Documents<Agenda> {

    /** The frozen ones of a partner. */
    List<Agenda> frozenOf(String partnerId);
}
