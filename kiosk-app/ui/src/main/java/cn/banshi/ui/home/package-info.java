/**
 * What can be done here.
 */
@NullMarked
package cn.banshi.ui.home;

import org.jspecify.annotations.NullMarked;
