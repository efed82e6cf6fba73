package fr.palier.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
    private static final int HIGHEST = 65_535;

    private Ports() {}

    /** Refuses a port that cannot be listened on, before anything is started. 0 lets the system choose. */
    static void check(int port) {
        if (port < 0 || port > HIGHEST) {
            throw new Halt("failure.no-port", Integer.toString(port));
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Halt("failure.port", Integer.toString(port));
        }
    }
}
