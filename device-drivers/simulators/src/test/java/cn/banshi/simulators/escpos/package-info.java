/** The receipt printer's driver and simulator against each other. */
@NullMarked
package cn.banshi.simulators.escpos;

import org.jspecify.annotations.NullMarked;
