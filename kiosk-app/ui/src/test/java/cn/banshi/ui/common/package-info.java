/**
 * The program's words.
 */
@NullMarked
package cn.banshi.ui.common;

import org.jspecify.annotations.NullMarked;
