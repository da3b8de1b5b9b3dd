package it.sportello.hub.gateway;

import it.sportello.api.CommandId;
import it.sportello.hub.assistance.HelpCall;
import it.sportello.hub.assistance.HelpCalls;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes who called; somebody always comes. */
final class MadeUpHelp implements HelpCalls {

    private final List<HelpCall> calls = new CopyOnWriteArrayList<>();

    @Override
    public boolean call(HelpCall call) {
        calls.add(call);
        return true;
    }

    @Override
    public List<HelpCall> listOpen(OrganisationId organisation) {
        return List.copyOf(calls);
    }

    @Override
    public void attend(OrganisationId organisation, CommandId call, StaffId by) {
        calls.removeIf(open -> open.id().equals(call));
    }
}
