/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.vision.source;

import org.jspecify.annotations.NullMarked;
