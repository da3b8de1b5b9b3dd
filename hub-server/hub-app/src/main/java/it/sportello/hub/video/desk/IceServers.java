package it.sportello.hub.video.desk;

import it.sportello.api.room.IceServer;
import it.sportello.api.room.ParticipantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tells participants the servers that help them to find a way, with a credential for the relay that is good for a while
 * (the REST interface of coturn: the name is its end and its holder, the password the seal of the name).
 */
@Component
public class IceServers {

    private static final String ALGORITHM = "HmacSHA1";

    private final TurnSettings settings;
    private final InstantSource clock;

    IceServers(TurnSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public List<IceServer> listFor(ParticipantId participant) {
        var servers = new ArrayList<IceServer>();
        if (!settings.stunUrls().isEmpty()) {
            servers.add(new IceServer(settings.stunUrls(), "", ""));
        }
        if (!settings.urls().isEmpty()) {
            var name = clock.instant().plus(settings.ttl()).getEpochSecond() + ":" + participant;
            servers.add(new IceServer(settings.urls(), name, credential(name)));
        }
        return servers;
    }

    private String credential(String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
