/** The receipt printer's driver and simulator against each other. */
@NullMarked
package cn.banshi.simulators.ipp;

import org.jspecify.annotations.NullMarked;
