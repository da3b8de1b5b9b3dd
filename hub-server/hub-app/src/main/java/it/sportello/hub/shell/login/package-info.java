/** The door of the consoles: log-in, its brake, and the security chain. */
@NullMarked
package it.sportello.hub.shell.login;

import org.jspecify.annotations.NullMarked;
