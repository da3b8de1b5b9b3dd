package it.sportello.hub.citizen;

import it.sportello.hub.branch.Organisation;

/** What stands at the top of a page, and where it leads. */
record Heading(String name, String home) {

    static Heading of(Organisation organisation) {
        return new Heading(organisation.name(), "/o/" + organisation.slug());
    }

    static Heading ofProduct(Words words) {
        return new Heading(words.say("product"), "/");
    }
}
