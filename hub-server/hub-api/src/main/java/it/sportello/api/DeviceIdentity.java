package it.sportello.api;

import org.jspecify.annotations.Nullable;

/**
 * Who a device is, as the hub knows it: told in its welcome.
 *
 * @param booth the video booth that a kiosk stands in; null for one in the lobby, and for screens
 */
public record DeviceIdentity(
        DeviceId id,
        DeviceKind kind,
        String name,
        BranchId branch,
        String branchName,
        @Nullable ServicePointId booth) {}
