package it.sportello.hub.branch;

/** Something about organisations, branches or opening hours changed on this node: what is remembered is out of date. */
public record BranchesChanged() {}
