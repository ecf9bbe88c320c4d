/**
 * What was wrong, after a low rating.
 */
@NullMarked
package cn.banshi.ui.rating;

import org.jspecify.annotations.NullMarked;
