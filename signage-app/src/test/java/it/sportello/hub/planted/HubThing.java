package it.sportello.hub.planted;

/** Stands for a class of the hub. */
public final class HubThing {}
