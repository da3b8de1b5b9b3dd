package it.sportello.kiosk.booth;

import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.room.RoomAnswer.Closed;
import it.sportello.face.Language;
import it.sportello.kiosk.booth.BoothStage.Asking;
import it.sportello.kiosk.booth.BoothStage.Choosing;
import it.sportello.kiosk.booth.BoothStage.Ending;
import it.sportello.kiosk.booth.BoothStage.Free;
import it.sportello.kiosk.booth.BoothStage.Looking;
import it.sportello.kiosk.booth.BoothStage.Meeting;
import it.sportello.kiosk.booth.BoothStage.Opening;
import it.sportello.kiosk.booth.BoothStage.Over;
import it.sportello.kiosk.booth.BoothStage.Showing;
import it.sportello.kiosk.booth.BoothStage.Typing;
import it.sportello.kiosk.booth.BoothStage.Waiting;
import it.sportello.kiosk.visit.Comfort;

/**
 * One citizen's visit in the booth: the stage, the language and the comfort. Immutable; a step that does not fit the stage
 * changes nothing, so a late or doubled touch does no harm.
 */
public record BoothVisit(BoothStage stage, Language language, Comfort comfort) {

    /** A visit that nobody has begun. */
    public static BoothVisit fresh(Language language) {
        return new BoothVisit(new Free(), language, Comfort.PLAIN);
    }

    /** Whether there is nothing to forget. */
    public boolean isFresh(Language usual) {
        return equals(fresh(usual));
    }

    public BoothVisit talk() {
        return stage instanceof Free ? at(new Choosing(0)) : this;
    }

    public BoothVisit page(int page) {
        return stage instanceof Choosing ? at(new Choosing(page)) : this;
    }

    public BoothVisit look(ServiceId service) {
        return stage instanceof Choosing choosing ? at(new Looking(service, Priority.NONE, choosing)) : this;
    }

    public BoothVisit withPriority(Priority priority) {
        return stage instanceof Looking looking ? at(new Looking(looking.service(), priority, looking.from())) : this;
    }

    public BoothVisit ask(CommandId command) {
        return stage instanceof Looking looking ? at(new Asking(command, looking)) : this;
    }

    public BoothVisit taken(TicketTaken ticket) {
        return stage instanceof Asking ? at(new Waiting(ticket)) : this;
    }

    /** The citizen has a number, or is not the one whose ticket is awaited here. */
    public BoothVisit show() {
        return switch (stage) {
            case Free _, Choosing _, Looking _, Waiting _, Typing _ -> at(new Showing(null));
            case Asking _, Showing _, Opening _, Meeting _, Over _ -> this;
        };
    }

    public BoothVisit typeNumber() {
        return stage instanceof Showing || stage instanceof Free ? at(new Typing("", null)) : this;
    }

    /** One more letter or digit. */
    public BoothVisit type(String letter) {
        return stage instanceof Typing typing && typing.number().length() < Typing.LONGEST
                ? at(new Typing(typing.number() + letter, null))
                : this;
    }

    public BoothVisit erase() {
        return stage instanceof Typing typing && !typing.number().isEmpty()
                ? at(new Typing(typing.number().substring(0, typing.number().length() - 1), null))
                : this;
    }

    /** Whether a ticket that is shown now is looked at. */
    public boolean takesTickets() {
        return switch (stage) {
            case Free _, Choosing _, Looking _, Waiting _, Showing _, Typing _ -> true;
            case Asking _, Opening _, Meeting _, Over _ -> false;
        };
    }

    public BoothVisit open() {
        return takesTickets() ? at(new Opening(stage)) : this;
    }

    /** The way is closed for that reason. */
    public BoothVisit refused(Closed.Reason reason) {
        if (!(stage instanceof Opening(var from))) {
            return this;
        }
        return switch (from) {
            case Typing typing -> at(new Typing("", reason));
            case Waiting waiting -> at(waiting);
            default -> at(new Showing(reason));
        };
    }

    /** The way is open; the citizen's own language from now on, unless another was chosen here. */
    public BoothVisit enter(Language told, Language usual) {
        return stage instanceof Opening
                ? new BoothVisit(new Meeting(), language == usual ? told : language, comfort)
                : this;
    }

    public BoothVisit end(Ending how) {
        return stage instanceof Meeting ? at(new Over(how)) : this;
    }

    /** One stage back; giving up where an expert is being asked for. */
    public BoothVisit back() {
        return switch (stage) {
            case Choosing _, Showing _, Typing _ -> at(new Free());
            case Looking looking -> at(looking.from());
            case Asking asking -> at(asking.from());
            case Free _, Waiting _, Opening _, Meeting _, Over _ -> this;
        };
    }

    public BoothVisit speak(Language chosen) {
        return new BoothVisit(stage, chosen, comfort);
    }

    public BoothVisit with(Comfort wanted) {
        return new BoothVisit(stage, language, wanted);
    }

    private BoothVisit at(BoothStage next) {
        return new BoothVisit(next, language, comfort);
    }
}
