package it.sportello.hub.queue.desk;

import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.TicketCommand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be read and locked for a batch; filled by {@link BatchPlanner}.
 *
 * @param withdrawals the ticket that each withdrawal takes back, if one was issued
 * @param profiles the lines of each expert who opens a point; none for one who resumes a ticket
 * @param callLines those from which a ticket may be called
 */
record BatchPlan(
        List<TicketCommand> commands,
        Map<CommandId, Admission> admissions,
        Map<CommandId, Optional<TicketId>> withdrawals,
        Map<StaffId, List<LineId>> profiles,
        Set<TicketId> tickets,
        Set<ServicePointId> points,
        Set<LineId> lines,
        Set<LineId> callLines) {

    static BatchPlan empty(List<TicketCommand> commands) {
        return new BatchPlan(
                commands,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>());
    }
}
