/**
 * Words in the languages of the screen.
 */
@NullMarked
package cn.banshi.core.text;

import org.jspecify.annotations.NullMarked;
