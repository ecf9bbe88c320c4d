/**
 * Printers of receipts on a paper roll, with a cutter.
 */
@NullMarked
package cn.banshi.device.receipt;

import org.jspecify.annotations.NullMarked;
