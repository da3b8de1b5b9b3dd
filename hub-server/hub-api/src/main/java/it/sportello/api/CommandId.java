package it.sportello.api;

import java.util.UUID;

/**
 * The identity of a command, chosen at random by its sender: a repeat under the same id gets the first answer.
 *
 * <p>The address of a ticket is derived from it, so it is a secret between sender and hub: its text tells nothing, lest it
 * come into a log.
 */
public record CommandId(UUID value) implements Comparable<CommandId> {

    /** Reads the canonical form; throws {@link IllegalArgumentException} on any other. */
    public static CommandId of(String text) {
        return new CommandId(UUID.fromString(text));
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return "CommandId[]";
    }
}
