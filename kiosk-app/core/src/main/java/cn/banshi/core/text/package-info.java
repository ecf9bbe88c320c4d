/**
 * Words in the languages of the screen, and ids that no text of a person fits into.
 */
@NullMarked
package cn.banshi.core.text;

import org.jspecify.annotations.NullMarked;
