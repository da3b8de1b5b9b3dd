package it.sportello.hub.identity;

import it.sportello.api.DeviceIdentity;
import it.sportello.hub.branch.OrganisationId;
import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device that may open a link, with the key it must prove to hold. */
public record EnrolledDevice(
        DeviceIdentity identity,
        OrganisationId organisation,
        PublicKey key,
        Instant enrolledAt,
        @Nullable Instant revokedAt) {}
