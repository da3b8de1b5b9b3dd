/** What the four faces share: the languages and their texts. The design tokens stand beside as {@code tokens.css}. */
@NullMarked
package it.sportello.face;

import org.jspecify.annotations.NullMarked;
