/**
 * A resident identity card reader with a SAM_V module, in software: its own reading of the protocol, sharing no code
 * with the driver.
 */
@NullMarked
package cn.banshi.simulators.samv;

import org.jspecify.annotations.NullMarked;
