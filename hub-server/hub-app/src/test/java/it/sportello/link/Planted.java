package it.sportello.link;

/** Stands for what the hub must never see: the devices' side of the link. */
public class Planted {}
