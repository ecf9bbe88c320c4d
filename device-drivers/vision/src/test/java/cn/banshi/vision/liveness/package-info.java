/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.vision.liveness;

import org.jspecify.annotations.NullMarked;
