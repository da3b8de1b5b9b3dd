package it.sportello.hub.queue.desk;

import it.sportello.api.CommandId;
import it.sportello.hub.queue.TicketTokens;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives tokens by HMAC-SHA-256 under the hub's key, cut to 128 bits. */
final class Tokens implements TicketTokens {

    private static final int TOKEN_BYTES = 16;

    private final SecretKeySpec key;
    private final String publicUrl;

    /**
     * @param key at least 32 random bytes, the same on every node
     * @param publicUrl where citizens reach the hub, without a slash at the end
     */
    Tokens(byte[] key, String publicUrl) {
        if (key.length < 32) {
            throw new IllegalArgumentException("the key is too short: " + key.length + " bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.publicUrl = publicUrl;
    }

    @Override
    public String tokenOf(CommandId taken) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var bytes = mac.doFinal(("ticket-token:" + taken.value()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, TOKEN_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String urlOf(CommandId taken) {
        return publicUrl + "/q/" + tokenOf(taken);
    }

    @Override
    public byte[] hashOf(String token) {
        return Sha256.of(token);
    }
}
