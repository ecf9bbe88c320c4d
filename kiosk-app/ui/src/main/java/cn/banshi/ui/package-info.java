/**
 * The window: shows what core says and reports what the citizen touches.
 */
@NullMarked
package cn.banshi.ui;

import org.jspecify.annotations.NullMarked;
