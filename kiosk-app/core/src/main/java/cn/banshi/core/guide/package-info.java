/** The lights beside slots and readers: they burn where the citizen's hand is wanted, and nowhere else. */
@NullMarked
package cn.banshi.core.guide;

import org.jspecify.annotations.NullMarked;
