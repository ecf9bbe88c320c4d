/** A device that says what another one was recorded to say. */
@NullMarked
package cn.banshi.simulators.replay;

import org.jspecify.annotations.NullMarked;
