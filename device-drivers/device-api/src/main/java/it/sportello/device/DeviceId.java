package it.sportello.device;

/** The name of one device, unique within its program: what it is and which one. */
public record DeviceId(String kind, String name) {
    @Override
    public String toString() {
        return kind + "/" + name;
    }
}
