package it.sportello.device.planted;

/** Stands for a driver. */
public final class DeviceThing {}
