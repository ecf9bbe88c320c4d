/**
 * What the citizen has answered so far, what that means, and what is still wrong with it.
 */
@NullMarked
package cn.banshi.core.form;

import org.jspecify.annotations.NullMarked;
