package it.sportello.device.media.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** The program of an engine's process. It ends when nobody speaks to it any more. */
public final class EngineMain {
    private EngineMain() {}

    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // Whatever else is printed must not get between the messages.
        System.setOut(System.err);
        int code = new EngineProgram(System.in, new Reports(out)).run();
        // Native threads may hang: there is nothing left to wait for.
        Runtime.getRuntime().halt(code);
    }
}
