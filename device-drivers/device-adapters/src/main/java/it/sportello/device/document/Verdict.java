package it.sportello.device.document;

/** How good the photo of a paper is; each but {@code GOOD} says what the person should do. */
public enum Verdict {
    GOOD,
    /** No sheet was found: lay the whole of it in sight, on a ground of another colour. */
    NO_PAGE,
    /** The sheet is small in the picture: hold it closer. */
    TOO_FAR,
    /** More light is wanted. */
    TOO_DARK,
    /** The paper or the camera moved, or is out of focus: hold it still, and not too close. */
    BLURRED
}
