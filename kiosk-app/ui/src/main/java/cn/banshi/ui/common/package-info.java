/**
 * What the screens are built of: words, things to press, cards, the page and the frame around it. Holds the one place that hands work\n * to the JavaFX thread.
 */
@NullMarked
package cn.banshi.ui.common;

import org.jspecify.annotations.NullMarked;
