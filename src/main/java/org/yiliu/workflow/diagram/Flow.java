package org.yiliu.workflow.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence flow of the drawing.
 *
 * @param points two or more, joined by straight lines
 * @param label where its answer stands
 */
record Flow(Words words, List<Point> points, @Nullable Box label) {

    private static final double CORNER = 6;

    record Point(double x, double y) {

        /** The point a little before this one, as seen from another. */
        Point towards(Point other, double distance) {
            double length = Math.hypot(other.x - x, other.y - y);
            double part = length == 0 ? 0 : Math.min(distance, length / 2) / length;
            return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
        }
    }

    /** SVG path data with rounded corners. */
    String path() {
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            path.append('L').append(at(corner.towards(points.get(i - 1), CORNER)));
            path.append('Q').append(at(corner)).append(' ').append(at(corner.towards(points.get(i + 1), CORNER)));
        }
        return path.append('L').append(at(points.get(points.size() - 1))).toString();
    }

    private static String at(Point point) {
        return Svg.number(point.x) + " " + Svg.number(point.y);
    }
}
