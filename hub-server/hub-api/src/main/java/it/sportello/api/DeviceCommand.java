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
     * Joins the line of a service that is served by video, at a booth's kiosk: if an expert is idle and the booth free,
     * the ticket is called to this booth at once, past nobody who waits. Answered by {@link CommandAnswer.TalkBegun}.
     *
     * @param language the citizen's, as a code of two letters
     */
    record TalkNow(CommandId id, ServiceId service, Priority priority, String language) implements DeviceCommand {}

    /**
     * Takes back a {@link TakeTicket} or {@link TalkNow} whose answer never reached the citizen: a ticket already issued is left, one not
     * yet issued never will be.
     */
    record WithdrawTicket(CommandId id, CommandId taken) implements DeviceCommand {}
}
