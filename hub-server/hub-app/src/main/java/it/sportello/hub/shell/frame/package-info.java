/** What stands around every console page: top bar, keys, notices, live snapshots. */
@NullMarked
package it.sportello.hub.shell.frame;

import org.jspecify.annotations.NullMarked;
