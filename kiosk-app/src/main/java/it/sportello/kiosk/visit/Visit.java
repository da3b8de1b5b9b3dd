package it.sportello.kiosk.visit;

import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.face.Language;
import it.sportello.kiosk.visit.Stage.Choosing;
import it.sportello.kiosk.visit.Stage.Holding;
import it.sportello.kiosk.visit.Stage.Looking;
import it.sportello.kiosk.visit.Stage.Start;
import it.sportello.kiosk.visit.Stage.Taking;

/**
 * One citizen's visit at the kiosk: the stage, the language and the comfort. Immutable; a step that does not fit the
 * stage changes nothing, so a late or doubled touch does no harm.
 */
public record Visit(Stage stage, Language language, Comfort comfort) {

    /** A visit that nobody has begun. */
    public static Visit fresh(Language language) {
        return new Visit(new Start(), language, Comfort.PLAIN);
    }

    /** Whether there is nothing to forget. */
    public boolean isFresh(Language usual) {
        return equals(fresh(usual));
    }

    public Visit join() {
        return stage instanceof Start ? at(Choosing.ALL) : this;
    }

    /** Begins to type what is needed. */
    public Visit typeWish() {
        return switch (stage) {
            case Start start -> at(new Choosing("", 0, true));
            case Choosing choosing -> at(new Choosing(choosing.wish(), choosing.page(), true));
            case Looking looking -> this;
            case Taking taking -> this;
            case Holding holding -> this;
        };
    }

    public Visit withWish(String wish) {
        return stage instanceof Choosing choosing ? at(new Choosing(wish, 0, choosing.typing())) : this;
    }

    public Visit withoutKeyboard() {
        return stage instanceof Choosing choosing ? at(new Choosing(choosing.wish(), choosing.page(), false)) : this;
    }

    public Visit page(int page) {
        return stage instanceof Choosing choosing ? at(new Choosing(choosing.wish(), page, choosing.typing())) : this;
    }

    public Visit look(ServiceId service) {
        return stage instanceof Choosing choosing ? at(new Looking(service, Priority.NONE, choosing)) : this;
    }

    public Visit withPriority(Priority priority) {
        return stage instanceof Looking looking ? at(new Looking(looking.service(), priority, looking.from())) : this;
    }

    public Visit take(CommandId command) {
        return stage instanceof Looking looking ? at(new Taking(command, looking)) : this;
    }

    public Visit taken(TicketTaken ticket) {
        return stage instanceof Taking ? at(new Holding(ticket)) : this;
    }

    /** One stage back; giving up where a ticket is being taken. */
    public Visit back() {
        return switch (stage) {
            case Start start -> this;
            case Choosing choosing -> at(new Start());
            case Looking looking -> at(looking.from());
            case Taking taking -> at(taking.from());
            case Holding holding -> this;
        };
    }

    public Visit speak(Language other) {
        return new Visit(stage, other, comfort);
    }

    public Visit with(Comfort other) {
        return new Visit(stage, language, other);
    }

    private Visit at(Stage next) {
        return new Visit(next, language, comfort);
    }
}
