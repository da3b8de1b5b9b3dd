package it.sportello.hub.shell.lines;

import it.sportello.hub.queue.Answer;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Notice;
import it.sportello.hub.shell.words.Words;

/** Says in place what became of a command. */
final class Answers {

    private final Words words;
    private final Notice notice = new Notice();

    Answers(Words words) {
        this.words = words;
    }

    Notice notice() {
        return notice;
    }

    void clear() {
        notice.clear();
    }

    /** Tells whether the command was carried out; says why where it was not. */
    boolean show(Sender.Reply reply, Runnable again) {
        return switch (reply) {
            case Sender.Answered(Answer.Accepted accepted) -> true;
            case Sender.Answered(Answer.Refused refused) -> {
                notice.refuse(words.say(refused.refusal()));
                yield false;
            }
            case Sender.Unsure unsure -> {
                notice.doubt(words.say("unsure"), new KeyButton(words.say("again"), "A", again));
                yield false;
            }
        };
    }
}
