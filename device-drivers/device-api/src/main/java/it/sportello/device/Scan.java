package it.sportello.device;

/** What one code said. The text may be a secret, as the token of a ticket is: it is never logged. */
public record Scan(String text, Symbology symbology) {
    @Override
    public String toString() {
        return "Scan[" + symbology + ", " + text.length() + " letters]";
    }
}
