/**
 * QR codes on the screen; the only room that sees ZXing.
 */
@NullMarked
package cn.banshi.ui.qr;

import org.jspecify.annotations.NullMarked;
