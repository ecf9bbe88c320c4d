/**
 * Whether the person in front of the terminal is alive, and the one on a picture.
 */
@NullMarked
package cn.banshi.device.face;

import org.jspecify.annotations.NullMarked;
