package it.sportello.hub;

/** Stands for the server, which the kiosk must never see. */
public final class PlantedServer {}
