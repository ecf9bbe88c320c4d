@NullMarked
package cn.banshi.drivers.transport.file;

import org.jspecify.annotations.NullMarked;
