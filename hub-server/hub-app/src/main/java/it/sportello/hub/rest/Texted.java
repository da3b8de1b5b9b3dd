package it.sportello.hub.rest;

import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.face.Language;
import it.sportello.hub.catalogue.PublicService;
import java.util.NoSuchElementException;

/** Finds a service's texts. */
final class Texted {

    private Texted() {}

    /** Those in the language, or the Italian ones where that language has none. */
    static ServiceText textOf(PublicService service, Language language) {
        var own = service.texts().get(language.code());
        var text = own == null ? service.texts().get("it") : own;
        if (text == null) {
            throw new NoSuchElementException("no Italian text for " + service.code());
        }
        return text;
    }
}
