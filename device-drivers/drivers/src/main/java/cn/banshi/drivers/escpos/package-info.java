/**
 * Receipt printers that speak ESC/POS. Printer models are data in {@code models/}.
 */
@NullMarked
package cn.banshi.drivers.escpos;

import org.jspecify.annotations.NullMarked;
