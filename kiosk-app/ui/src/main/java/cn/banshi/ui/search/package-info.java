/** Looking for a service by what it is called. */
@NullMarked
package cn.banshi.ui.search;

import org.jspecify.annotations.NullMarked;
