/** PIN pads on simulators, and the driver against hostile peers. */
@NullMarked
package cn.banshi.simulators.pinpad;

import org.jspecify.annotations.NullMarked;
