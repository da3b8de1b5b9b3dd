package it.sportello.screen;

import it.sportello.face.Language;
import it.sportello.link.LinkSettings;
import java.util.List;

/**
 * What a program with a screen of its own says of itself.
 *
 * @param link where its hub is and how it shows itself there
 * @param hosts under which names its page may be asked for besides the loopback ones
 * @param language the language in which its page opens
 */
public record ScreenSettings(LinkSettings link, List<String> hosts, Language language) {

    public ScreenSettings {
        hosts = List.copyOf(hosts);
    }
}
