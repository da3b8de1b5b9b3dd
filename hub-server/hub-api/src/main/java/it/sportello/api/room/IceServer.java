package it.sportello.api.room;

import java.util.List;

/**
 * A server that helps two participants to find a way, in the shape that browsers take.
 *
 * @param username empty where none is needed
 * @param credential empty where none is needed
 */
public record IceServer(List<String> urls, String username, String credential) {

    public IceServer {
        urls = List.copyOf(urls);
    }
}
