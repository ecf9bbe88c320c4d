/**
 * QR symbols as a printer draws them. The only package of the simulators that sees ZXing.
 */
@NullMarked
package cn.banshi.simulators.qr;

import org.jspecify.annotations.NullMarked;
