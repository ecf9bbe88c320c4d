@NullMarked
package cn.banshi.terminal.input;

import org.jspecify.annotations.NullMarked;
