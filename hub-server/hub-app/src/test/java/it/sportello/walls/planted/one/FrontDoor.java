package it.sportello.walls.planted.one;

/** The door of a module. */
public class FrontDoor {}
