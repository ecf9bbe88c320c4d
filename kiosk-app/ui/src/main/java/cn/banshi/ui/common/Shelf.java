package cn.banshi.ui.common;

import cn.banshi.ui.theme.Space;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Cards in one or two columns. What does not fit goes to the next screenful, reached by two big buttons: nobody has to
 * scroll by finger.
 */
public final class Shelf extends Region {

    private static final double GAP = Space.ONE;
    private static final double TURNER = Turner.HEIGHT;

    private final Kit kit;
    private final List<Region> cards;
    private final int columns;
    private final Turner turner;
    private int turned;

    public Shelf(Kit kit, List<? extends Region> cards, int columns) {
        this.kit = kit;
        this.cards = List.copyOf(cards);
        this.columns = columns;
        turner = new Turner(kit, this::turn);
        getChildren().addAll(cards);
        getChildren().add(turner);
    }

    private void turn(int by) {
        turned += by;
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sum = GAP * (cards.size() - 1);
        double tallest = 0;
        double column = width < 0 ? -1 : column(width);
        for (Region card : cards) {
            sum += card.prefHeight(column);
            tallest = Math.max(tallest, card.prefHeight(column));
        }
        return columns == 1 ? sum : Math.max(tallest, sum / columns);
    }

    /** One card at a time. */
    @Override
    protected double computeMinHeight(double width) {
        double column = width < 0 ? -1 : column(width);
        double tallest = cards.stream().mapToDouble(card -> card.prefHeight(column)).max().orElse(0);
        return cards.size() > 1 ? tallest + GAP + TURNER : tallest;
    }

    /** One column takes what it needs and leaves the rest; two columns balance better in all the room there is. */
    @Override
    protected double computeMaxHeight(double width) {
        return columns == 1 ? computePrefHeight(width < 0 ? usualWidth() : width) : Double.MAX_VALUE;
    }

    /** A box asks for the most it may give before it says how wide. */
    private double usualWidth() {
        return Page.workWidth(kit.panel());
    }

    private double column(double width) {
        return Math.rint((width - GAP * (columns - 1)) / columns);
    }

    @Override
    protected void layoutChildren() {
        double width = column(getWidth());
        List<List<Region>> pages = pages(width, getHeight());
        if (pages.size() > 1) {
            pages = pages(width, getHeight() - TURNER - GAP);
        }
        turned = Math.clamp(turned, 0, pages.size() - 1);
        cards.forEach(c -> reveal(c, false));
        put(pages.get(turned), width, pages.size() > 1 ? getHeight() - TURNER - GAP : getHeight());
        reveal(turner, pages.size() > 1);
        turner.show(turned, pages.size());
        turner.applyCss(); // what changed in it would stand without style for one frame
        turner.resizeRelocate(0, getHeight() - TURNER, getWidth(), TURNER);
    }

    /** Made clear, not invisible: JavaFX leaves what is invisible without style, and then measures it wrongly. */
    private static void reveal(Region region, boolean shown) {
        region.setOpacity(shown ? 1 : 0);
        region.setMouseTransparent(!shown);
    }

    private List<List<Region>> pages(double width, double height) {
        List<List<Region>> pages = new ArrayList<>();
        List<Region> page = new ArrayList<>();
        int column = 0;
        double y = 0;
        for (Region card : cards) {
            double needed = card.prefHeight(width);
            if (y > 0 && y + needed > height) {
                y = 0;
                column++;
                if (column == columns) {
                    pages.add(page);
                    page = new ArrayList<>();
                    column = 0;
                }
            }
            page.add(card);
            y += needed + GAP;
        }
        pages.add(page);
        return pages;
    }

    private void put(List<Region> page, double width, double height) {
        int column = 0;
        double y = 0;
        boolean oneEach = page.size() <= columns;
        for (Region card : page) {
            double needed = card.prefHeight(width);
            if (y > 0 && (oneEach || y + needed > height)) {
                y = 0;
                column++;
            }
            reveal(card, true);
            card.resizeRelocate(column * (width + GAP), y, width, needed);
            y += needed + GAP;
        }
    }
}
