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
 * @param calls whether its page makes calls: it may use the microphone, and see a camera of this machine
 */
public record ScreenSettings(LinkSettings link, List<String> hosts, Language language, boolean calls) {

    /** A program whose page makes no calls. */
    public ScreenSettings(LinkSettings link, List<String> hosts, Language language) {
        this(link, hosts, language, false);
    }

    public ScreenSettings {
        hosts = List.copyOf(hosts);
    }
}
