/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.device.barcode;

import org.jspecify.annotations.NullMarked;
