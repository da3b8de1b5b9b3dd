package it.sportello.hub.queue.desk;

import it.sportello.api.LineId;
import it.sportello.api.LineNotice;
import it.sportello.api.Refusal;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.LineNotices;
import it.sportello.hub.queue.store.LineRows;
import it.sportello.hub.queue.store.NoticeRows;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes what is said to those who wait, as a change of the line: so the next snapshot and frames show it. */
@Component
class NoticeDesk implements LineNotices {

    private final LineRows lines;
    private final NoticeRows notices;
    private final StaffDirectory staffBook;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NoticeDesk(
            LineRows lines,
            NoticeRows notices,
            StaffDirectory staffBook,
            AuditLog audit,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.lines = lines;
        this.notices = notices;
        this.staffBook = staffBook;
        this.audit = audit;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Answer say(OrganisationId organisation, StaffId staff, LineId line, Map<String, String> texts) {
        if (texts.isEmpty() || texts.values().stream().anyMatch(NoticeDesk::isUnfit)) {
            throw new IllegalArgumentException("no notice to those who wait: " + texts.size() + " texts");
        }
        return change(organisation, staff, line, "NOTICE_SAID", () -> {
            notices.delete(line);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            notices.insert(organisation, line, new LineNotice(now, texts));
            return true;
        });
    }

    @Override
    public Answer takeBack(OrganisationId organisation, StaffId staff, LineId line) {
        return change(organisation, staff, line, "NOTICE_TAKEN_BACK", () -> notices.delete(line));
    }

    private Answer change(OrganisationId organisation, StaffId staff, LineId line, String act, BooleanSupplier write) {
        if (!maySpeakTo(organisation, staff, line)) {
            return new Answer.Refused(Refusal.NOT_ALLOWED, null);
        }
        var changed = transaction.execute(status -> {
            lines.lock(List.of(line));
            if (!write.getAsBoolean()) {
                return false;
            }
            lines.countChange(List.of(line));
            audit.append(
                    List.of(new AuditEntry(organisation, clock.instant(), staff.toString(), act, line.toString(), "")));
            return true;
        });
        if (Boolean.TRUE.equals(changed)) {
            events.publishEvent(new QueueTouched(organisation));
        }
        return new Answer.Accepted(null);
    }

    private boolean maySpeakTo(OrganisationId organisation, StaffId staff, LineId line) {
        return staffBook.get(staff).organisation().equals(organisation)
                && staffBook.profileOf(staff).lines().contains(line);
    }

    private static boolean isUnfit(String text) {
        return text.isBlank() || text.length() > LineNotice.MAX_TEXT;
    }
}
