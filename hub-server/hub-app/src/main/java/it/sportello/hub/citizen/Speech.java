package it.sportello.hub.citizen;

import it.sportello.face.Language;
import it.sportello.face.Texts;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the language of a request: the one chosen in its address, or else the browser's.
 *
 * <p>No cookie remembers it: links and forms carry the choice on.
 */
@Component
final class Speech {

    private final Texts texts = Texts.load(Speech.class, "citizen");
    private final JsonMapper json = JsonMapper.shared();

    Texts texts() {
        return texts;
    }

    Words wordsFor(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        var chosen = asked == null
                ? null
                : Language.find(asked).filter(texts.languages()::contains).orElse(null);
        return chosen == null ? new Words(texts, preferred(request), false) : new Words(texts, chosen, true);
    }

    /** The JSON of what a page's script needs. */
    String json(Object words) {
        return json.writeValueAsString(words);
    }

    private Language preferred(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        return header == null ? texts.languages().getFirst() : Language.best(header, texts.languages());
    }
}
