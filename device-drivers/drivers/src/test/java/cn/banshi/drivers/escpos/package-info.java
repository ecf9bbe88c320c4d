/** Codec of the receipt printers. */
@NullMarked
package cn.banshi.drivers.escpos;

import org.jspecify.annotations.NullMarked;
