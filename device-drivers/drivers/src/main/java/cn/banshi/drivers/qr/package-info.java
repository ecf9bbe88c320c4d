/**
 * QR symbols for printers that draw none themselves. The only package of the drivers that sees ZXing.
 */
@NullMarked
package cn.banshi.drivers.qr;

import org.jspecify.annotations.NullMarked;
