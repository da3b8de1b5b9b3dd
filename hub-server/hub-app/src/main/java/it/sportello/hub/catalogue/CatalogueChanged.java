package it.sportello.hub.catalogue;

/** Something about services, offers or lines changed on this node: what is remembered is out of date. */
public record CatalogueChanged() {}
