/**
 * The visit is over and wiped.
 */
@NullMarked
package cn.banshi.ui.goodbye;

import org.jspecify.annotations.NullMarked;
