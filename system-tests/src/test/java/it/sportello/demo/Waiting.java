package it.sportello.demo;

import java.util.concurrent.CountDownLatch;

/** A program that never answers. */
public final class Waiting {

    private Waiting() {}

    public static void main(String[] arguments) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
