package it.sportello.hub.rest;

import it.sportello.hub.cluster.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away floods and oversized bodies before anything is read or any password is checked. */
final class ApiGuard extends OncePerRequestFilter {

    private static final int BODY_BYTES = 16 * 1024;

    private final RateLimits limits;
    private final ApiLimits perMinute;
    private final Problems problems;

    ApiGuard(RateLimits limits, ApiLimits perMinute, Problems problems) {
        this.limits = limits;
        this.perMinute = perMinute;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!limits.allows("api:" + request.getRemoteAddr(), perMinute.requests())) {
            response.setHeader("Retry-After", "60");
            problems.write(problems.problem(HttpStatus.TOO_MANY_REQUESTS, request), response);
            return;
        }
        // Read here, for a body in chunks does not tell its length; one byte more than allowed is enough to know.
        var body = request.getContentLengthLong() > BODY_BYTES
                ? null
                : request.getInputStream().readNBytes(BODY_BYTES + 1);
        if (body == null || body.length > BODY_BYTES) {
            problems.write(problems.problem(HttpStatus.CONTENT_TOO_LARGE, request), response);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** A request whose body was read already. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ReadBody(new ByteArrayInputStream(body));
        }
    }

    /** The bytes that were read. */
    private static final class ReadBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        ReadBody(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is read at once");
        }
    }
}
