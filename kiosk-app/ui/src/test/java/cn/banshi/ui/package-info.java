/**
 * The window as a citizen meets it: every screen in both orientations and languages, touched by a real pointer.
 */
@NullMarked
package cn.banshi.ui;

import org.jspecify.annotations.NullMarked;
