package it.sportello.api;

/** What a kiosk asks of the hub. Safe to repeat: the hub answers each id once and gives repeats the same answer. */
public sealed interface DeviceCommand {

    CommandId id();

    /**
     * Joins the line of a service at the kiosk's own branch.
     *
     * @param language the citizen's, as a code of two letters
     */
    record TakeTicket(CommandId id, ServiceId service, Priority priority, String language) implements DeviceCommand {}

    /**
     * Takes back a {@link TakeTicket} whose answer never reached the citizen: a ticket already issued is left, one not
     * yet issued never will be.
     */
    record WithdrawTicket(CommandId id, CommandId taken) implements DeviceCommand {}
}
