/** What passes on a line, written down so that it can be played again without the device. */
@NullMarked
package cn.banshi.drivers.transport.recording;

import org.jspecify.annotations.NullMarked;
