/**
 * A terminal without a window, made to be killed: the session, the outbox, the backend's client, documents and receipts as
 * shipped, and a citizen who is as quick as the machine. Runs in a process of its own.
 */
@NullMarked
package cn.banshi.sandbox.torture.victim;

import org.jspecify.annotations.NullMarked;
