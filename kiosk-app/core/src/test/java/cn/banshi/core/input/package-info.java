@NullMarked
package cn.banshi.core.input;

import org.jspecify.annotations.NullMarked;
