/**
 * The terminal works, the citizen waits.
 */
@NullMarked
package cn.banshi.ui.working;

import org.jspecify.annotations.NullMarked;
