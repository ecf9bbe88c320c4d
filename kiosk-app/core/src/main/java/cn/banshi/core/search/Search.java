package cn.banshi.core.search;

import cn.banshi.core.journey.Catalogue;
import cn.banshi.core.search.SearchIndex.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds matters. Immutable and thread-safe: everything of one search lies on the stack of who asks. What somebody typed
 * is kept nowhere.
 */
public final class Search {

    /** With so many found outright nothing is guessed. */
    private static final int FEW = 3;
    /** Letters from which on one may be wrong. */
    private static final int FORGIVEN_FROM = 4;

    private final SearchIndex index;

    Search(SearchIndex index) {
        this.index = index;
    }

    /**
     * Made in memory, which takes a second or two on a terminal; {@link SearchFile} keeps what was made.
     *
     * @param assets directory with {@code catalogue/search.yaml}
     */
    public static Search of(Catalogue catalogue, Path assets) {
        return new Search(IndexBuilder.of(catalogue, Pinyin.of(assets)));
    }

    /** @param id of a service of the catalogue the search was made of */
    public record Hit(String id, Why why) {}

    /**
     * @param hits best first
     * @param total how many there are, shown or not
     */
    public record Found(List<Hit> hits, int total) {}

    /** How many matters can be found. */
    public int size() {
        return index.ids.length;
    }

    /**
     * @param typed anything; empty finds nothing
     * @param most hits to give back, 1 or more
     */
    public Found find(String typed, int most) {
        var query = Typed.of(typed);
        var board = new Board(index);
        outright(query.joined(), board);
        if (board.found() < FEW) {
            apart(query.pieces(), board);
        }
        if (board.found() < FEW) {
            forgiving(query, board);
        }
        return board.best(most);
    }

    private void outright(int[] query, Board board) {
        var match = new Match(index, query);
        match.each((start, end, abbreviated) -> board.outright(index.text(start), start, end, abbreviated));
    }

    /** Half of the pieces, anywhere in the matter. */
    private void apart(List<int[]> pieces, Board board) {
        if (pieces.size() < 2) {
            return;
        }
        long[] seen = new long[index.ids.length];
        for (int piece = 0; piece < pieces.size(); piece++) {
            long mark = 1L << piece;
            new Match(index, pieces.get(piece)).each((start, end, abbreviated) -> {
                if (abbreviated == 0) {
                    mark(index.text(start), mark, seen);
                }
            });
        }
        int all = letters(pieces, -1L);
        for (int matter = 0; matter < seen.length; matter++) {
            int held = letters(pieces, seen[matter]);
            if (held > 0 && held * 2 >= all) {
                board.guessed(matter, Why.APART, all - held);
            }
        }
    }

    /** Of the marked pieces: a lone letter is no half of a question. */
    private static int letters(List<int[]> pieces, long marks) {
        int letters = 0;
        for (int piece = 0; piece < pieces.size(); piece++) {
            if ((marks >> piece & 1) != 0) {
                letters += pieces.get(piece).length;
            }
        }
        return letters;
    }

    private void mark(int text, long mark, long[] seen) {
        for (int owner = index.ownerStarts[text]; owner < index.ownerStarts[text + 1]; owner++) {
            seen[index.owners[owner]] |= mark;
        }
    }

    private void forgiving(Typed query, Board board) {
        List<int[]> runs = query.runs();
        List<int[]> words = query.words();
        if (forgiving(runs, board) == 0 && words.size() > runs.size()) {
            forgiving(words, board);
        }
    }

    /** Every run of letters may hold one wrong letter, if it is long enough; all runs must be there. */
    private int forgiving(List<int[]> runs, Board board) {
        if (runs.stream().noneMatch(Search::forgiven) || runs.size() > Long.SIZE) {
            return 0;
        }
        long[] seen = new long[index.ids.length];
        for (int run = 0; run < runs.size(); run++) {
            int[] letters = runs.get(run);
            long mark = 1L << run;
            if (forgiven(letters)) {
                new Forgiving(index, letters).each(start -> mark(index.text(start), mark, seen));
            } else {
                new Match(index, letters)
                        .each((start, end, abbreviated) -> mark(index.text(start), mark, seen));
            }
        }
        int count = 0;
        for (int matter = 0; matter < seen.length; matter++) {
            if (Long.bitCount(seen[matter]) == runs.size()) {
                board.guessed(matter, Why.FUZZY, 0);
                count++;
            }
        }
        return count;
    }

    private static boolean forgiven(int[] run) {
        return run.length >= FORGIVEN_FROM && Typed.isLatin(run[0]);
    }

    /** What was found so far: for each matter the best reason. */
    private static final class Board {

        private final SearchIndex index;
        private final int[] ranks;
        private int found;

        Board(SearchIndex index) {
            this.index = index;
            this.ranks = new int[index.ids.length];
            Arrays.fill(ranks, Integer.MAX_VALUE);
        }

        int found() {
            return found;
        }

        void outright(int text, int start, int end, int abbreviated) {
            boolean begins = start == index.starts[text];
            boolean whole = begins && index.tokens[end] == SearchIndex.END;
            Kind kind = Kind.of(index.kinds[text]);
            Why why = why(kind, begins, whole, abbreviated > 0);
            int length = Math.min(index.length(text), 63);
            int fine = (whole && kind == Kind.TITLE ? 0 : 1 << 13) | Math.min(abbreviated, 7) << 10 | length;
            for (int owner = index.ownerStarts[text]; owner < index.ownerStarts[text + 1]; owner++) {
                note(index.owners[owner], why, fine);
            }
        }

        private static Why why(Kind kind, boolean begins, boolean whole, boolean abbreviated) {
            return switch (kind) {
                case TITLE -> {
                    if (whole && !abbreviated) {
                        yield Why.EXACT;
                    }
                    if (begins) {
                        yield abbreviated ? Why.INITIALS : Why.PREFIX;
                    }
                    yield abbreviated ? Why.INSIDE : Why.WORD;
                }
                case ALIAS -> {
                    if (whole && !abbreviated) {
                        yield Why.EXACT;
                    }
                    yield begins || !abbreviated ? Why.ALIAS : Why.INSIDE;
                }
                case ENGLISH -> Why.ENGLISH;
                case GROUP -> Why.GROUP;
            };
        }

        void guessed(int matter, Why why, int missing) {
            note(matter, why, Math.min(missing, 63) << 6);
        }

        /** Highlighted, then done here, then only explained, where all are as likely to be meant. */
        private void note(int matter, Why why, int fine) {
            boolean early = index.depths[matter] != SearchIndex.EXPLAINED && why.compareTo(Why.ALIAS) <= 0;
            Why place = early && why != Why.EXACT ? Why.PREFIX : why;
            int rank = place.place() << 25 | index.depths[matter] << 23 | why.place() << 16 | fine;
            if (ranks[matter] == Integer.MAX_VALUE) {
                found++;
            }
            ranks[matter] = Math.min(ranks[matter], rank);
        }

        Found best(int most) {
            long[] top = new long[Math.min(most, found)];
            int kept = 0;
            for (int matter = 0; matter < ranks.length; matter++) {
                if (ranks[matter] != Integer.MAX_VALUE) {
                    kept = keep(top, kept, (long) ranks[matter] << 32 | matter);
                }
            }
            List<Hit> hits = new ArrayList<>();
            for (long one : top) {
                int rank = (int) (one >>> 32);
                hits.add(new Hit(index.ids[(int) one], Why.at(rank >> 16 & 0x7F)));
            }
            return new Found(List.copyOf(hits), found);
        }

        /** Keeps the least, in order. */
        private static int keep(long[] top, int kept, long one) {
            if (kept == top.length && one >= top[kept - 1]) {
                return kept;
            }
            int at = kept == top.length ? kept - 1 : kept;
            while (at > 0 && top[at - 1] > one) {
                top[at] = top[at - 1];
                at--;
            }
            top[at] = one;
            return Math.min(kept + 1, top.length);
        }
    }
}
