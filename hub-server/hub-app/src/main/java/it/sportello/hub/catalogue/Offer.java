package it.sportello.hub.catalogue;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;

/** A service as one branch offers it: which line it feeds there and where it is given. */
public record Offer(BranchId branch, PublicService service, LineId line, PlaceKind place) {}
