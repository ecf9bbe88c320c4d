/**
 * Receipts: templates filled with a visit's values, masked, as lines for a printer.
 */
@NullMarked
package cn.banshi.core.receipt;

import org.jspecify.annotations.NullMarked;
