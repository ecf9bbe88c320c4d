@NullMarked
package cn.banshi.drivers.ipp;

import org.jspecify.annotations.NullMarked;
