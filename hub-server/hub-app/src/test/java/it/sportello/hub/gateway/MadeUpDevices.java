package it.sportello.hub.gateway;

import it.sportello.api.BranchId;
import it.sportello.api.DeviceId;
import it.sportello.api.DeviceIdentity;
import it.sportello.api.DeviceKind;
import it.sportello.api.HubMessage.Challenge;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.EnrolledDevice;
import it.sportello.hub.identity.StaffId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A register of devices in memory; it knows one code. */
final class MadeUpDevices implements Devices {

    static final OrganisationId TOWN = new OrganisationId(new UUID(1, 1));
    static final BranchId BRANCH = new BranchId(new UUID(2, 1));
    static final Instant ENROLLED = Instant.parse("2026-11-01T08:00:00Z");
    static final String CODE = "ABCD-2345";

    private final Map<DeviceId, EnrolledDevice> known = new ConcurrentHashMap<>();

    /** A device as it knows itself. */
    record Held(DeviceId id, PrivateKey key) {

        String sign(Challenge challenge) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(key);
                signature.update(challenge.signedBytes(id));
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Held add(DeviceKind kind) {
        return add(kind, null);
    }

    Held add(DeviceKind kind, @Nullable ServicePointId booth) {
        var keys = newKeys();
        var id = new DeviceId(UUID.randomUUID());
        var identity = new DeviceIdentity(id, kind, "Atrio", BRANCH, "Sede", booth);
        known.put(id, new EnrolledDevice(identity, TOWN, keys.getPublic(), ENROLLED, null));
        return new Held(id, keys.getPrivate());
    }

    void markRevoked(DeviceId id) {
        known.computeIfPresent(
                id,
                (key, d) -> new EnrolledDevice(d.identity(), d.organisation(), d.key(), d.enrolledAt(), Instant.EPOCH));
    }

    @Override
    public Optional<DeviceIdentity> enrol(String code, String name, String publicKey) {
        return code.equals(CODE)
                ? Optional.of(
                        new DeviceIdentity(new DeviceId(new UUID(9, 9)), DeviceKind.KIOSK, name, BRANCH, "Sede", null))
                : Optional.empty();
    }

    @Override
    public Optional<EnrolledDevice> find(DeviceId id) {
        return Optional.ofNullable(known.get(id));
    }

    @Override
    public Set<DeviceId> listAdmitted(Collection<DeviceId> devices) {
        return devices.stream()
                .filter(id ->
                        find(id).filter(known -> known.revokedAt() == null).isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public List<EnrolledDevice> list(OrganisationId organisation) {
        return organisation.equals(TOWN) ? new ArrayList<>(known.values()) : List.of();
    }

    @Override
    public String issueCode(OrganisationId organisation, BranchId branch, DeviceKind kind, StaffId by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String issueBoothCode(OrganisationId organisation, ServicePointId booth, StaffId by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revoke(OrganisationId organisation, DeviceId id, StaffId by) {
        throw new UnsupportedOperationException();
    }
}
