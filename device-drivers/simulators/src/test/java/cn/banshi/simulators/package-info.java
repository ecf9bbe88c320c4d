/** What the tests of several simulators share. */
@NullMarked
package cn.banshi.simulators;

import org.jspecify.annotations.NullMarked;
