package it.sportello.device;

/** The kind of a code, as far as the reader tells. */
public enum Symbology {
    QR,
    DATA_MATRIX,
    AZTEC,
    PDF417,
    CODE_39,
    CODE_128,
    EAN,
    INTERLEAVED_2_OF_5,
    UNKNOWN
}
