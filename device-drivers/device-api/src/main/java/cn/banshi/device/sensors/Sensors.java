package cn.banshi.device.sensors;

import cn.banshi.device.Device;
import java.util.Map;

/** Doors, presence and untaken paper (XFS4IoT Auxiliaries). */
public interface Sensors extends Device {

    /** The last value of each sensor the terminal has. Never blocks. */
    Map<Sensor, Reading> readings();

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
}
