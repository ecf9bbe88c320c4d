package cn.banshi.core.audit;

/**
 * What a power cut, a crash or a restart left of the last visit, so that it can be closed honestly. Asked once after the
 * start, and again while the screen about it stands. Calls go to the disk: for a worker.
 */
public interface Aftermath {

    Left last();

    /** The citizen was told, or had the time to be; the next start does not speak of it again. */
    void told();

    /** What is left. Nothing personal: nobody has shown who they are. */
    sealed interface Left {

        /** The last visit ended in order, or nobody was there. */
        record Nothing() implements Left {}

        /** Somebody had begun; nothing had been recorded, or the platform refused to take it: nothing was filed. */
        record NothingFiled() implements Left {}

        /**
         * An application had been recorded and is on its way, or there already.
         *
         * @param reference its number
         * @param received whether the backend has said that it has it
         */
        record Filed(String reference, boolean received) implements Left {}
    }
}
