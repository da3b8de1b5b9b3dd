package it.sportello.device.sim;

import it.sportello.device.sim.Letters.Cell;
import java.util.ArrayList;
import java.util.List;

/** The line that is being set: its letters wait for the end of the line. Not for several threads. */
final class LineOfCells {
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int x;

    boolean isEmpty() {
        return cells.isEmpty();
    }

    boolean hasRoomFor(int width) {
        return x + width <= Roll.PRINTABLE_DOTS;
    }

    void add(char letter, Settings settings) {
        Cell cell = new Cell(letter, settings.scaleX(), settings.scaleY(), settings.bold(), x);
        cells.add(cell);
        words.append(letter);
        x += cell.width();
    }

    /** Goes on at this place; a gap is a space to who reads the words. */
    void moveTo(int place) {
        int target = Math.clamp(place, 0, Roll.PRINTABLE_DOTS);
        if (target > x && !words.isEmpty()) {
            words.append(' ');
        }
        x = target;
    }

    void moveBy(int dots) {
        moveTo(x + dots);
    }

    /** Burns the line and begins the next. */
    void end(Roll roll, Letters letters, Settings settings) {
        int height = cells.stream().mapToInt(Cell::height).max().orElse(0);
        int right = cells.stream().mapToInt(c -> c.x() + c.width()).max().orElse(0);
        int left = settings.left(right);
        List<Cell> line = List.copyOf(cells);
        roll.burn(
                Math.max(height, settings.lineSpacing()),
                Math.max(height, settings.lineSpacing()),
                graphics -> line.forEach(c -> letters.draw(graphics, c, left + c.x(), height - c.height())));
        if (!isEmpty()) {
            roll.line(words.toString());
        }
        clear();
    }

    void clear() {
        cells.clear();
        words.setLength(0);
        x = 0;
    }
}
