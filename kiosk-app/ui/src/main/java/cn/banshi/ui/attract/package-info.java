/**
 * Nobody is there: the terminal invites.
 */
@NullMarked
package cn.banshi.ui.attract;

import org.jspecify.annotations.NullMarked;
