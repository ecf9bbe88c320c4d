/** Which ways of Chinese input are installed on a terminal. */
@NullMarked
package cn.banshi.terminal.input;

import org.jspecify.annotations.NullMarked;
