/**
 * Whether a living person makes the movements asked for, judged by numbers alone: no pixel, no clock, no native code.
 */
@NullMarked
package cn.banshi.vision.liveness;

import org.jspecify.annotations.NullMarked;
