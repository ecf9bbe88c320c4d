@NullMarked
package cn.banshi.core.speech;

import org.jspecify.annotations.NullMarked;
