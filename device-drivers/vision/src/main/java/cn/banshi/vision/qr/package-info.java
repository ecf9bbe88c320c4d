/**
 * Reads QR codes out of grey pictures.
 */
@NullMarked
package cn.banshi.vision.qr;

import org.jspecify.annotations.NullMarked;
