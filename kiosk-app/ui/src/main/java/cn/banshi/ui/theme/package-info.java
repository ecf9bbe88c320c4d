/**
 * Panel, fonts, icons and style sheet: what gives every screen its size and colour.
 */
@NullMarked
package cn.banshi.ui.theme;

import org.jspecify.annotations.NullMarked;
