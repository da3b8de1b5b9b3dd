package it.sportello.hub.queue;

import it.sportello.api.CommandId;

/**
 * The secret in a ticket's address.
 *
 * <p>It is derived from the id of the command that took the ticket, under a key that only the hub's nodes hold: so a
 * repeat of the command gets the same token, and only its hash need be stored.
 */
public interface TicketTokens {

    /** Twenty-two symbols of base64url: 128 bits. */
    String tokenOf(CommandId taken);

    /** Where the citizen follows the ticket. */
    String urlOf(CommandId taken);

    /** What is stored of a token. */
    byte[] hashOf(String token);
}
