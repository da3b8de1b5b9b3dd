package it.sportello.hub.citizen;

import it.sportello.api.CommandId;

/** Makes the ids of the commands that a page's forms will send. */
@FunctionalInterface
interface Ids {
    CommandId next();
}
