@NullMarked
package cn.banshi.drivers.pdf;

import org.jspecify.annotations.NullMarked;
