package it.sportello.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The map in the documents is made from the code; run with {@code -Dmap.write=true} to draw it anew. */
class MapTests {

    private static final Path MAP = Path.of("../../docs/pictures/map.svg");
    private static final int BOX_WIDTH = 118;
    private static final int BOX_HEIGHT = 40;
    private static final int GAP_X = 22;
    private static final int GAP_Y = 54;
    private static final int HUB_TOP = 190;
    private static final int WIDTH = 900;

    @Test
    void isTheMapOfTheDocuments() throws IOException {
        var drawn = draw(dependencies());
        if (Boolean.getBoolean("map.write")) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, drawn);
        }
        assertThat(Files.readString(MAP)).isEqualTo(drawn);
    }

    private static Map<String, Set<String>> dependencies() {
        var modules = ApplicationModules.of(HubApplication.class);
        var dependencies = new TreeMap<String, Set<String>>();
        modules.forEach(module -> {
            var targets = new TreeSet<String>();
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .forEach(target -> targets.add(target.getIdentifier().toString()));
            dependencies.put(module.getIdentifier().toString(), targets);
        });
        return dependencies;
    }

    private static String draw(Map<String, Set<String>> dependencies) {
        var rows = rows(dependencies);
        var places = new HashMap<String, int[]>();
        for (int row = 0; row < rows.size(); row++) {
            var names = rows.get(row);
            int left = (WIDTH - names.size() * (BOX_WIDTH + GAP_X) + GAP_X) / 2;
            for (int i = 0; i < names.size(); i++) {
                places.put(
                        names.get(i),
                        new int[] {left + i * (BOX_WIDTH + GAP_X), HUB_TOP + 44 + row * (BOX_HEIGHT + GAP_Y)});
            }
        }
        int height = HUB_TOP + 44 + rows.size() * (BOX_HEIGHT + GAP_Y);
        var svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="15" text-anchor="middle">
                <title>The programs of Sportello and the modules of the hub</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                """.formatted(WIDTH, height + 20));
        programs(svg);
        svg.append("<rect x=\"20\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#f3f7fc\" stroke=\"#17334f\"/>\n"
                .formatted(HUB_TOP, WIDTH - 40, height - HUB_TOP));
        svg.append("<text x=\"%d\" y=\"%d\" font-weight=\"bold\">hub</text>\n".formatted(WIDTH / 2, HUB_TOP + 26));
        dependencies.forEach((from, targets) -> targets.forEach(to -> line(svg, places.get(from), places.get(to))));
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(place -> box(svg, place.getKey(), place.getValue()[0], place.getValue()[1], "#0066cc"));
        return svg.append("</svg>\n").toString();
    }

    /** What uses most comes first. */
    private static List<List<String>> rows(Map<String, Set<String>> dependencies) {
        var depths = new HashMap<String, Integer>();
        dependencies.keySet().forEach(module -> depth(module, dependencies, depths));
        var rows = new TreeMap<Integer, List<String>>(Comparator.reverseOrder());
        depths.forEach((module, depth) ->
                rows.computeIfAbsent(depth, d -> new ArrayList<>()).add(module));
        rows.values().forEach(row -> row.sort(Comparator.naturalOrder()));
        return List.copyOf(rows.values());
    }

    private static int depth(String module, Map<String, Set<String>> dependencies, Map<String, Integer> depths) {
        if (!depths.containsKey(module)) {
            int deepest = dependencies.get(module).stream()
                    .mapToInt(target -> depth(target, dependencies, depths) + 1)
                    .max()
                    .orElse(0);
            depths.put(module, deepest);
        }
        return depths.get(module);
    }

    private static void programs(StringBuilder svg) {
        String[] names = {"kiosk-app", "signage-app", "phones, PCs", "consoles"};
        String[] links = {"device link", "device link", "pages, event streams", "Vaadin"};
        for (int i = 0; i < names.length; i++) {
            int x = 60 + i * 220;
            box(svg, names[i], x, 30, "#17334f");
            svg.append("<path d=\"M%d 70V%d\" stroke=\"#5d7083\" stroke-width=\"2\"/>\n".formatted(x + 59, HUB_TOP));
            svg.append("<text x=\"%d\" y=\"135\" text-anchor=\"start\" font-size=\"13\" fill=\"#455a70\">%s</text>\n"
                    .formatted(x + 67, links[i]));
        }
        svg.append(
                "<text x=\"119\" y=\"20\" font-size=\"13\" fill=\"#455a70\">devices, calls: device-drivers</text>\n");
    }

    private static void line(StringBuilder svg, int[] from, int[] to) {
        svg.append("<path d=\"M%d %dL%d %d\" stroke=\"#9fb3c8\"/>\n"
                .formatted(from[0] + BOX_WIDTH / 2, from[1] + BOX_HEIGHT, to[0] + BOX_WIDTH / 2, to[1]));
    }

    private static void box(StringBuilder svg, String name, int x, int y, String colour) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>"
                .formatted(x, y, BOX_WIDTH, BOX_HEIGHT, colour));
        svg.append("<text x=\"%d\" y=\"%d\" fill=\"#ffffff\">%s</text>\n".formatted(x + BOX_WIDTH / 2, y + 25, name));
    }
}
