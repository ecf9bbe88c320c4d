/**
 * The words of a page for whoever does not see it: made of what is shown, without a window.
 */
@NullMarked
package cn.banshi.ui.speech;

import org.jspecify.annotations.NullMarked;
