/** The demo: the packaged programs of one small town, started together with emulated devices. */
@NullMarked
package it.sportello.demo;

import org.jspecify.annotations.NullMarked;
