@NullMarked
package cn.banshi.drivers.transport.ipp;

import org.jspecify.annotations.NullMarked;
