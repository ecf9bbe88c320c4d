package cn.banshi.core.watch;

import java.time.Duration;
import java.util.List;

/** What the watchdog can do. Called on its thread; nothing here may block on what is watched. */
public interface Remedies {

    /** @return what a restart would cut off now */
    Activity activity();

    /** Ends the process so that its service manager starts it again. Does not return outside tests. */
    void restart(Finding why);

    /** No visit begins as long as there is a reason here; called when the reasons change. */
    void closed(List<Finding> reasons);

    /** Looks again at everything that waits for a time of day. */
    void rearm(Duration by);

    /** Keeps what was found, for staff and auditors. */
    void found(Finding finding);

    /** Keeps that it is over. */
    void over(Finding finding);
}
