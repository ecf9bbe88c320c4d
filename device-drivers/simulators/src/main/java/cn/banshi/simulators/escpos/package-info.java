/**
 * An ESC/POS receipt printer in software, and what it prints as elements and as a picture: its own reading of the
 * commands, sharing no code with the driver.
 */
@NullMarked
package cn.banshi.simulators.escpos;

import org.jspecify.annotations.NullMarked;
