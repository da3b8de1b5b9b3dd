package it.sportello.hub.branch;

/**
 * A public body, for example a town.
 *
 * @param slug its short name in addresses, of lower-case letters, digits and hyphens
 */
public record Organisation(OrganisationId id, String slug, String name) {}
