/** The barcode readers' driver and simulators against each other, and the driver against hostile peers. */
@NullMarked
package cn.banshi.simulators.barcode;

import org.jspecify.annotations.NullMarked;
