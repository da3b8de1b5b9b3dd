package it.sportello.link;

import it.sportello.api.CommandAnswer;
import it.sportello.api.DeviceCommand;
import java.util.concurrent.CompletionStage;

/**
 * A command on its way.
 *
 * @param answer completes with the hub's answer; it never fails, but may wait as long as the hub is away
 */
public record PendingAnswer(DeviceCommand command, CompletionStage<CommandAnswer> answer) {}
