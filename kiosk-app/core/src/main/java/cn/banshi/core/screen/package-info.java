/**
 * What the window shall show and what it may report back: the whole border between core and ui. The window is a
 * function of {@link cn.banshi.core.screen.Presentation}; it decides nothing.
 */
@NullMarked
package cn.banshi.core.screen;

import org.jspecify.annotations.NullMarked;
