/**
 * The way beside the code by SMS: agreeing to it, standing before the camera, and being told when it did not come off.
 */
@NullMarked
package cn.banshi.ui.face;

import org.jspecify.annotations.NullMarked;
