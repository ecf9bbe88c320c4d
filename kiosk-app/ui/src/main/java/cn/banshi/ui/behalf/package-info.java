/**
 * For whom it is.
 */
@NullMarked
package cn.banshi.ui.behalf;

import org.jspecify.annotations.NullMarked;
