/**
 * What lies over a screen: still there, display settings, help, really leave.
 */
@NullMarked
package cn.banshi.ui.overlay;

import org.jspecify.annotations.NullMarked;
