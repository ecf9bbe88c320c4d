/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.vision.protocol;

import org.jspecify.annotations.NullMarked;
