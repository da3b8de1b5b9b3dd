package it.sportello.device.media.engine;

/** The codes of what may be wrong with an engine, as {@code MediaState.fact} tells them. */
public enum EngineFact {
    /** It died or hung and is being started again. */
    ENGINE_DIED,
    /** It died or hung twice within a short time. */
    ENGINE_DIED_TWICE,
    /** The program of the engine cannot be started at all. */
    ENGINE_NOT_STARTED,
    /** The native library does not work on this machine. */
    NO_NATIVE_ENGINE,
    /** No sound server answers: calls are made without sound, or by the browser. */
    NO_SOUND
}
