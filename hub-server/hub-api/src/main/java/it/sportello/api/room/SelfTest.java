package it.sportello.api.room;

/** What a participant's own test found. */
public record SelfTest(Finding camera, Finding microphone, Finding speaker) {}
