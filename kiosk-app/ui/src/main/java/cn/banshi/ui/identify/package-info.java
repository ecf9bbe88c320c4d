/**
 * The identity card on the reader.
 */
@NullMarked
package cn.banshi.ui.identify;

import org.jspecify.annotations.NullMarked;
