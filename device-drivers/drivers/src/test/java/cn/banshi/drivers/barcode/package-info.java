/** Codecs of the barcode readers. */
@NullMarked
package cn.banshi.drivers.barcode;

import org.jspecify.annotations.NullMarked;
