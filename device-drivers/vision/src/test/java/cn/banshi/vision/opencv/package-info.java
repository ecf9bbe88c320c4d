/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.vision.opencv;

import org.jspecify.annotations.NullMarked;
