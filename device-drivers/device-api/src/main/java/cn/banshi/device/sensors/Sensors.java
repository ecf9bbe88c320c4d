package cn.banshi.device.sensors;

import cn.banshi.device.Cancellation;
import cn.banshi.device.Deadline;
import cn.banshi.device.Device;
import cn.banshi.device.Failure;
import java.util.Map;

/** Doors, presence and untaken paper (XFS4IoT Auxiliaries). */
public interface Sensors extends Device {

    /**
     * The last value of each sensor the terminal has. Never blocks. {@link #check} reads them all; when the line is lost
     * they are {@link Reading#UNKNOWN}.
     */
    Map<Sensor, Reading> readings();

    /**
     * Waits until a reading is not the one the caller knows. Readings that bounce for less than 60 ms are passed over.
     *
     * @param known what the caller acted upon last; empty to have all readings at once
     * @param deadline when to give up waiting
     * @param cancellation ends the wait early
     */
    WatchResult watch(Map<Sensor, Reading> known, Deadline deadline, Cancellation cancellation);

    /** What is sensed. */
    enum Sensor {
        /** Service door. */
        DOOR,
        /** A person in front of the terminal. */
        PRESENCE,
        /** Paper in the receipt slot. */
        RECEIPT_SLOT,
        /** Paper in the document slot. */
        DOCUMENT_SLOT
    }

    /** Value of a sensor. */
    enum Reading {
        /** Open door, person present, paper present. */
        ACTIVE,
        /** The contrary. */
        INACTIVE,
        /** Not read yet, or not readable. */
        UNKNOWN
    }

    /** Outcome of {@link #watch}. */
    sealed interface WatchResult {

        /** @param readings of all sensors, not only of those that changed */
        record Changed(Map<Sensor, Reading> readings) implements WatchResult {}

        /** The deadline passed and everything is as the caller knows it. */
        record Unchanged() implements WatchResult {}

        record Failed(Failure failure) implements WatchResult {}
    }
}
