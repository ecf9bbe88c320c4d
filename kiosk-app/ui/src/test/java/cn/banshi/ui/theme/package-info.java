/**
 * Colours and icons as files.
 */
@NullMarked
package cn.banshi.ui.theme;

import org.jspecify.annotations.NullMarked;
