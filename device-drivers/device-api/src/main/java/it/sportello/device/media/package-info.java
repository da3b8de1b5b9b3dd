/** The port of a booth's camera, microphone, loudspeaker and calls. */
@NullMarked
package it.sportello.device.media;

import org.jspecify.annotations.NullMarked;
