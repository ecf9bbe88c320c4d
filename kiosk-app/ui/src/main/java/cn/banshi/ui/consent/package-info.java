/**
 * Notice and consents before personal data is read.
 */
@NullMarked
package cn.banshi.ui.consent;

import org.jspecify.annotations.NullMarked;
