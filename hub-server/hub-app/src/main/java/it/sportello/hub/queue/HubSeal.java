package it.sportello.hub.queue;

/** Seals what the hub gives away and must know again, under the key that only its nodes hold. Safe for any thread. */
public interface HubSeal {

    /**
     * The seal of the content, of 32 bytes.
     *
     * @param purpose what it is for, without a colon: a seal of one purpose is none of another
     */
    byte[] sealOf(String purpose, byte[] content);
}
