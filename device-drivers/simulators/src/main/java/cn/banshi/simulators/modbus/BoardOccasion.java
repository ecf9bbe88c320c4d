package cn.banshi.simulators.modbus;

/** When a board can fail. */
public enum BoardOccasion {
    /** It is asked for coils, inputs or registers. */
    READ,
    /** It is told to switch something. */
    WRITE
}
