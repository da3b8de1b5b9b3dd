package it.sportello.demo;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What one can ask of the demo on the command line.
 *
 * @param publicUrl where phones reach the hub; empty where the machine's own address will do
 */
record DemoOptions(Optional<String> publicUrl) {

    private static final String PUBLIC_URL = "--public-url=";

    /** Reads the words after {@code ./sportello demo}; throws {@link DemoFailure} where one is not understood. */
    static DemoOptions read(List<String> words) {
        Optional<String> publicUrl = Optional.empty();
        for (var word : words) {
            if (!word.startsWith(PUBLIC_URL)) {
                throw new DemoFailure("failure.option", word);
            }
            publicUrl = Optional.of(checked(word.substring(PUBLIC_URL.length())));
        }
        return new DemoOptions(publicUrl);
    }

    private static String checked(String url) {
        try {
            var address = URI.create(url);
            if (List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return url.replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException malformed) {
            // Told below, like every other address that is none.
        }
        throw new DemoFailure("failure.public-url", url);
    }
}
