package it.sportello.hub.queue.desk;

import it.sportello.hub.branch.OrganisationId;

/** This node changed something in the organisation's queue: what is known of it is out of date. */
public record QueueTouched(OrganisationId organisation) {}
