/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.device.camera;

import org.jspecify.annotations.NullMarked;
