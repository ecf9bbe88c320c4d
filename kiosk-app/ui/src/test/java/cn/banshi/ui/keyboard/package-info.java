/**
 * What keys make of a text.
 */
@NullMarked
package cn.banshi.ui.keyboard;

import org.jspecify.annotations.NullMarked;
