package it.sportello.device.media.call;

import it.sportello.device.media.MediaEngine.IceServer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the servers that can be borne: a relay without credentials would end a native engine's process. */
public final class UsableServer {
    private static final Logger LOG = LoggerFactory.getLogger(UsableServer.class);
    private static final Pattern URL =
            Pattern.compile("(stuns?|turns?):(\\[[0-9a-fA-F:]+]|[\\w.-]+)(:\\d{1,5})?(\\?transport=(udp|tcp))?");
    private static final int LONGEST = 512;

    private UsableServer() {}

    public static boolean isUsable(IceServer server) {
        boolean named = !server.urls().isEmpty() && server.urls().stream().allMatch(UsableServer::isUrl);
        boolean relay = server.urls().stream().anyMatch(url -> url.startsWith("turn"));
        boolean known = isWord(server.userName()) && isWord(server.credential());
        if (!named || relay && !known) {
            LOG.warn("A server of the call is left out: {}", named ? "no credentials" : "no address");
            return false;
        }
        return true;
    }

    private static boolean isUrl(String url) {
        return URL.matcher(url).matches();
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
