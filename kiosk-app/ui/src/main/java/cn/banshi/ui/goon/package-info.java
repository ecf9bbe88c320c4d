/** The number of what was begun elsewhere. */
@NullMarked
package cn.banshi.ui.goon;

import org.jspecify.annotations.NullMarked;
