/** The platform's certificate authority and its book of terminals: who was paired, by which keys. */
@NullMarked
package cn.banshi.sandbox.backend.certificate;

import org.jspecify.annotations.NullMarked;
