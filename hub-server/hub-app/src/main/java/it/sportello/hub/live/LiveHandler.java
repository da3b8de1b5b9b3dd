package it.sportello.hub.live;

import it.sportello.hub.cluster.RateLimits;
import it.sportello.hub.cluster.RateLimits.Rate;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the paths of the live edge before the servlets see them.
 *
 * <p>The security of the servlets does not see them either: a ticket's stream is opened by its token, the others are
 * public. A bad token of any kind gets one and the same answer.
 */
final class LiveHandler extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(LiveHandler.class);

    private final LiveEdge edge;
    private final LiveTopics topics;
    private final RateLimits limits;
    private final Rate openings;

    LiveHandler(Handler next, LiveEdge edge, LiveTopics topics, RateLimits limits, Rate openings) {
        super(next);
        this.edge = edge;
        this.topics = topics;
        this.limits = limits;
        this.openings = openings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = Request.getPathInContext(request);
        if (!path.startsWith("/live/")) {
            return super.handle(request, response, callback);
        }
        if (!HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            refuse(HttpStatus.METHOD_NOT_ALLOWED_405, response, callback);
        } else if (!edge.hasRoom()) {
            refuseForNow(HttpStatus.SERVICE_UNAVAILABLE_503, response, callback);
        } else if (!limits.allows("live:" + Request.getRemoteAddr(request), openings)) {
            refuseForNow(HttpStatus.TOO_MANY_REQUESTS_429, response, callback);
        } else {
            open(path, request, response, callback);
        }
        return true;
    }

    private void open(String path, Request request, Response response, Callback callback) {
        try {
            var topic = topics.find(path);
            if (topic.isEmpty()) {
                refuse(HttpStatus.NOT_FOUND_404, response, callback);
            } else if (SwappedConnection.fits(request)) {
                SwappedConnection.open(request, callback, wire -> edge.join(topic.get(), wire), edge::leave);
            } else {
                PlainWire.open(request, response, callback, wire -> edge.join(topic.get(), wire), edge::leave);
            }
        } catch (RuntimeException e) {
            // The path may hold a token: it is not told.
            LOG.warn("A stream could not be opened: {}", e.getClass().getName());
            refuseForNow(HttpStatus.SERVICE_UNAVAILABLE_503, response, callback);
        }
    }

    private static void refuseForNow(int status, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
        refuse(status, response, callback);
    }

    private static void refuse(int status, Response response, Callback callback) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0);
        response.write(true, ByteBuffer.allocate(0), callback);
    }
}
