package it.sportello.api;

/** Who a device is, as the hub knows it: told in its welcome. */
public record DeviceIdentity(DeviceId id, DeviceKind kind, String name, BranchId branch, String branchName) {}
