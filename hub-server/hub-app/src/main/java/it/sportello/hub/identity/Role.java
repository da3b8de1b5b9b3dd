package it.sportello.hub.identity;

/** What a staff member may do. */
public enum Role {
    EXPERT,
    SUPERVISOR,
    ADMINISTRATOR
}
