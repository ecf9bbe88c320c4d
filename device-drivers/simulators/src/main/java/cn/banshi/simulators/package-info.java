/**
 * Software hardware that speaks the same bytes as the real thing, at its pace and with its faults. Never packaged: a
 * simulated card reader in the field would forge identities.
 */
@NullMarked
package cn.banshi.simulators;

import org.jspecify.annotations.NullMarked;
