package it.sportello.walls.planted.one.inner;

/** Hidden inside a module. */
public class BackDoor {}
