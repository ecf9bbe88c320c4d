/** Conversations that were recorded and are played again. */
@NullMarked
package cn.banshi.simulators.replay;

import org.jspecify.annotations.NullMarked;
