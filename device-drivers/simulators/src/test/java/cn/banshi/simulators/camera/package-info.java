/** Tests of the package of the same name. */
@NullMarked
package cn.banshi.simulators.camera;

import org.jspecify.annotations.NullMarked;
