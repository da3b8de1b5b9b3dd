package it.sportello.screen;

import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the page that the program lives, and which run of it: a page of an earlier run starts afresh. */
@RestController
class AliveEndpoint {

    private final String run;

    AliveEndpoint(InstantSource clock) {
        run = clock.instant().toString();
    }

    @GetMapping(path = "/alive", produces = MediaType.TEXT_PLAIN_VALUE)
    String run() {
        return run;
    }
}
