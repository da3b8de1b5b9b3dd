package it.sportello.hub.identity;

import it.sportello.api.BranchId;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enrols devices by one-time code, and keeps their public keys. */
public interface Devices {

    /**
     * A fresh code, valid for fifteen minutes and for one device; only its hash is stored.
     *
     * @return the code as people read it: eight symbols with a hyphen between the fourth and fifth
     */
    String issueCode(OrganisationId organisation, BranchId branch, DeviceKind kind, StaffId by);

    /** As {@link #issueCode}, for the kiosk of a video booth. */
    String issueBoothCode(OrganisationId organisation, ServicePointId booth, StaffId by);

    /**
     * Enrols a device. A repeat of the same code with the same key gives the same device.
     *
     * @param publicKey Ed25519, X.509, base64
     * @return empty for an unknown, expired or used code, or a text that is no such key
     */
    Optional<DeviceIdentity> enrol(String code, String name, String publicKey);

    Optional<EnrolledDevice> find(DeviceId id);

    /** Those of these devices that are enrolled and not revoked. */
    Set<DeviceId> listAdmitted(Collection<DeviceId> devices);

    List<EnrolledDevice> list(OrganisationId organisation);

    /** Revokes the device at once: {@link DeviceRevoked} cuts its link on every node. */
    void revoke(OrganisationId organisation, DeviceId id, StaffId by);
}
