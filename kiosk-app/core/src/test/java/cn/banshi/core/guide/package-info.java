@NullMarked
package cn.banshi.core.guide;

import org.jspecify.annotations.NullMarked;
