/** The card reader's driver and simulator against each other, and the driver against hostile peers. */
@NullMarked
package cn.banshi.simulators.samv;

import org.jspecify.annotations.NullMarked;
