/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.vision.qr;

import org.jspecify.annotations.NullMarked;
