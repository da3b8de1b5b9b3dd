package it.sportello.hub.catalogue;

import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.ServiceId;
import it.sportello.hub.branch.OrganisationId;
import java.time.Duration;
import java.util.Map;

/**
 * A public service.
 *
 * @param prefix the letters before its tickets' numbers
 * @param planned how long serving takes, until enough was measured
 * @param texts by language code; Italian is always there
 */
public record PublicService(
        ServiceId id,
        OrganisationId organisation,
        String code,
        String prefix,
        Duration planned,
        int feeCents,
        Map<String, ServiceText> texts) {}
