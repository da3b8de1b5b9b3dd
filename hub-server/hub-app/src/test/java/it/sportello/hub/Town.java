package it.sportello.hub;

import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import java.util.UUID;

/** The ids of the demo's town, for tests that run in it. */
public final class Town {

    public static final OrganisationId ORGANISATION = new OrganisationId(id(0x1));
    public static final BranchId CENTRO = new BranchId(id(0x11));
    public static final BranchId NORD = new BranchId(id(0x12));
    public static final BranchId ONLINE = new BranchId(id(0x13));
    public static final LineId REGISTRY_CENTRO = new LineId(id(0x21));
    public static final LineId VIRTUAL = new LineId(id(0x23));
    public static final ServicePointId COUNTER_1 = new ServicePointId(id(0x31));
    public static final ServicePointId COUNTER_2 = new ServicePointId(id(0x32));
    public static final ServicePointId BOOTH_CENTRO = new ServicePointId(id(0x35));
    public static final ServicePointId REMOTE_1 = new ServicePointId(id(0x37));
    public static final ServicePointId REMOTE_2 = new ServicePointId(id(0x38));
    public static final ServiceId IDENTITY_CARD = new ServiceId(id(0x41));
    public static final ServiceId RESIDENCE = new ServiceId(id(0x42));
    public static final ServiceId TAXES = new ServiceId(id(0x44));
    public static final StaffId ANNA = new StaffId(id(0x51));
    public static final StaffId CARLA = new StaffId(id(0x53));
    public static final StaffId DARIO = new StaffId(id(0x54));
    public static final StaffId ELENA = new StaffId(id(0x55));

    private Town() {}

    public static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    private static UUID id(int n) {
        return UUID.fromString("0199b000-0000-7000-8000-%012x".formatted(n));
    }
}
