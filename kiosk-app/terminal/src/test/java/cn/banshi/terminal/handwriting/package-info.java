@NullMarked
package cn.banshi.terminal.handwriting;

import org.jspecify.annotations.NullMarked;
