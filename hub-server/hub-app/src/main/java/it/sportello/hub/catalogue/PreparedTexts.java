package it.sportello.hub.catalogue;

import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.PreparedText.Purpose;
import java.util.List;

/** Reads an organisation's prepared texts. Safe for any thread. */
public interface PreparedTexts {

    /** In the organisation's order. */
    List<PreparedText> list(OrganisationId organisation, Purpose purpose);
}
