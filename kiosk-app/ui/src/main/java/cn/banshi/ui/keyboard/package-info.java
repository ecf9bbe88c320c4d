/**
 * Keys inside the scene. Never a window of their own.
 */
@NullMarked
package cn.banshi.ui.keyboard;

import org.jspecify.annotations.NullMarked;
