/**
 * Reads pages of OFD (GB/T 33190-2016) into marks that can be drawn. What it does not surely understand it refuses: half a certificate
 * is worse than none. Bytes come here only after {@link cn.banshi.core.intake.DocumentIntake} has accepted them.
 */
@NullMarked
package cn.banshi.core.ofd;

import org.jspecify.annotations.NullMarked;
