@NullMarked
package cn.banshi.drivers.ipp.pwg;

import org.jspecify.annotations.NullMarked;
