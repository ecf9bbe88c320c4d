package cn.banshi.terminal.speech;

/** Where sound goes. Used by one thread. */
interface Sound {

    /**
     * @param rate samples a second
     * @throws Silent when nothing can be heard of it just now
     */
    Line open(int rate) throws Silent;

    /** Takes samples as fast as they are heard. */
    interface Line extends AutoCloseable {

        /** Blocks until there is room. */
        void write(byte[] samples, int from, int length);

        /** Waits until all of it was heard. */
        void drain();

        /** Falls silent at once. */
        @Override
        void close();
    }

    /** There is no sound device, somebody else holds it, or a library is missing. */
    final class Silent extends Exception {

        private static final long serialVersionUID = 1L;

        Silent(Throwable cause) {
            super(cause);
        }
    }
}
