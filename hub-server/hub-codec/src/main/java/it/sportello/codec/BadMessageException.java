package it.sportello.codec;

/** Text that is not a message of the contract: not JSON, an unknown type, a wrong or missing value, or too long. */
public final class BadMessageException extends Exception {

    BadMessageException(String message) {
        super(message);
    }
}
