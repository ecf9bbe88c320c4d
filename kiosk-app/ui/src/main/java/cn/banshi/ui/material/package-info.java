/**
 * An original on the plate: what to lay there, what the camera sees, what was photographed.
 */
@NullMarked
package cn.banshi.ui.material;

import org.jspecify.annotations.NullMarked;
