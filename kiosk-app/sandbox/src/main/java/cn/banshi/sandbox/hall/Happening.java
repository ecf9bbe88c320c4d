package cn.banshi.sandbox.hall;

/**
 * Something that can happen in a hall.
 *
 * @param name as in the control's address, {@code card/insert/loan}
 * @param group heading on the desk
 * @param label as on the desk's button
 * @param act makes it happen; quick, from any thread
 */
public record Happening(String name, String group, String label, Runnable act) {}
