package it.sportello.hub.shell.lines;

import it.sportello.hub.catalogue.PreparedText.Purpose;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.shell.frame.ChoiceDialog;
import it.sportello.hub.shell.frame.ChoiceDialog.Choice;
import it.sportello.hub.shell.frame.Notice;
import it.sportello.hub.shell.lines.ConsoleState.LineCard;
import it.sportello.hub.shell.words.Words;
import java.util.Map;

/** Says something to all who wait in one of the own lines, and takes it back. */
final class WaitingWords {

    private final LinesDoors doors;
    private final Words words;
    private final Worker worker;
    private final Notice notice;

    WaitingWords(LinesDoors doors, Words words, Worker worker, Notice notice) {
        this.doors = doors;
        this.words = words;
        this.worker = worker;
        this.notice = notice;
    }

    /** Asks in which line, where there are several, and what. */
    void ask(ConsoleState state) {
        if (state.lines().size() == 1) {
            ask(state.lines().getFirst());
        } else {
            var lines = state.lines().stream()
                    .map(line -> new Choice(line.name(), () -> ask(line)))
                    .toList();
            new ChoiceDialog(words, words.say("waiting.line"), lines).open();
        }
    }

    private void ask(LineCard line) {
        var texts = doors.room().texts().list(worker.staff().organisation(), Purpose.WAITING);
        new WaitingDialog(words, line, texts, said -> say(line, said)).open();
    }

    private void say(LineCard line, Map<String, String> said) {
        var staff = worker.staff();
        tell(doors.notices().say(staff.organisation(), staff.id(), line.id(), said), "waiting.said", line);
    }

    void takeBack(LineCard line) {
        var staff = worker.staff();
        tell(doors.notices().takeBack(staff.organisation(), staff.id(), line.id()), "waiting.gone", line);
    }

    private void tell(Answer answer, String done, LineCard line) {
        switch (answer) {
            case Answer.Accepted accepted -> notice.tell(words.say(done, Map.of("line", line.name())));
            case Answer.Refused refused -> notice.refuse(words.say(refused.refusal()));
        }
    }
}
