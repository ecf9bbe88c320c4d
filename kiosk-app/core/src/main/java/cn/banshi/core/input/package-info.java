/** Turns keys into Hanzi. Without JavaFX; nothing typed is learned or kept. */
@NullMarked
package cn.banshi.core.input;

import org.jspecify.annotations.NullMarked;
