/**
 * Barcode readers: text behind a terminator or in SSI packets on serial lines, and HID POS reports. What makers do
 * differently is data, see {@code models}.
 */
@NullMarked
package cn.banshi.drivers.barcode;

import org.jspecify.annotations.NullMarked;
