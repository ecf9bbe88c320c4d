package cn.banshi.core.session;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Time and threads, so that tests own both.
 *
 * @param clock what the calendar says
 * @param nanos a clock that never jumps
 * @param workers for what blocks; a virtual thread each outside tests
 * @param keys idempotency keys, UUIDs of version 7
 */
public record Pace(Delays delays, InstantSource clock, LongSupplier nanos, Scheduler scheduler, Executor workers,
        Supplier<UUID> keys) {}
