@NullMarked
package cn.banshi.terminal.speech;

import org.jspecify.annotations.NullMarked;
