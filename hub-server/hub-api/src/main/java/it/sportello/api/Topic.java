package it.sportello.api;

import java.util.UUID;

/** What a frame is about: a kind and the branch, line or booth it shows. */
public record Topic(Kind kind, UUID id) {

    /** The kinds of frames. */
    public enum Kind {
        CATALOGUE,
        OFFER,
        BOARD,
        LINE,
        BOOTH
    }

    public static Topic catalogue(BranchId branch) {
        return new Topic(Kind.CATALOGUE, branch.value());
    }

    public static Topic offer(BranchId branch) {
        return new Topic(Kind.OFFER, branch.value());
    }

    public static Topic board(BranchId branch) {
        return new Topic(Kind.BOARD, branch.value());
    }

    public static Topic line(LineId line) {
        return new Topic(Kind.LINE, line.value());
    }

    public static Topic booth(ServicePointId booth) {
        return new Topic(Kind.BOOTH, booth.value());
    }
}
